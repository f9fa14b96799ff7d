package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code AugAssign(expr target, operator op, expr value)}
 *
 * <p>{@code target op= value}.
 */
public non-sealed class AugAssign extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("target", "op", "value");

  public expr target;
  public operator op;
  public expr value;

  public AugAssign(expr target, operator op, expr value) {
    this.target = target;
    this.op = op;
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(target, visit);
    visitOne(op, visit);
    visitOne(value, visit);
  }
}
