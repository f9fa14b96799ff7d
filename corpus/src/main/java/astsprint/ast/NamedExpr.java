package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code NamedExpr(expr target, expr value)}
 *
 * <p>{@code target := value}.
 */
public non-sealed class NamedExpr extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("target", "value");

  public expr target;
  public expr value;

  public NamedExpr(expr target, expr value) {
    this.target = target;
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(target, visit);
    visitOne(value, visit);
  }
}
