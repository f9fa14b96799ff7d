package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Attribute(expr value, identifier attr, expr_context ctx)}
 *
 * <p>{@code value.attr}.
 */
public non-sealed class Attribute extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "attr", "ctx");

  public expr value;
  public String attr;
  public expr_context ctx;

  public Attribute(expr value, String attr, expr_context ctx) {
    this.value = value;
    this.attr = attr;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
    visitOne(ctx, visit);
  }
}
