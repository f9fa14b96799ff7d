package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.unaryop;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code UnaryOp(unaryop op, expr operand)}
 *
 * <p>{@code op operand}.
 */
public non-sealed class UnaryOp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("op", "operand");

  public unaryop op;
  public expr operand;

  public UnaryOp(unaryop op, expr operand) {
    this.op = op;
    this.operand = operand;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(op, visit);
    visitOne(operand, visit);
  }
}
