package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Starred(expr value, expr_context ctx)}
 *
 * <p>{@code *value}.
 */
public non-sealed class Starred extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "ctx");

  public expr value;
  public expr_context ctx;

  public Starred(expr value, expr_context ctx) {
    this.value = value;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
    visitOne(ctx, visit);
  }
}
