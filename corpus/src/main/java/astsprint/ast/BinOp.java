package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.operator;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code BinOp(expr left, operator op, expr right)}
 *
 * <p>{@code left op right}.
 */
public non-sealed class BinOp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("left", "op", "right");

  public expr left;
  public operator op;
  public expr right;

  public BinOp(expr left, operator op, expr right) {
    this.left = left;
    this.op = op;
    this.right = right;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(left, visit);
    visitOne(op, visit);
    visitOne(right, visit);
  }
}
