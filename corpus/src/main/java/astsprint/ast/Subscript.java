package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Subscript(expr value, expr slice, expr_context ctx)}
 *
 * <p>{@code value[slice]}.
 */
public non-sealed class Subscript extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "slice", "ctx");

  public expr value;
  public expr slice;
  public expr_context ctx;

  public Subscript(expr value, expr slice, expr_context ctx) {
    this.value = value;
    this.slice = slice;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
    visitOne(slice, visit);
    visitOne(ctx, visit);
  }
}
