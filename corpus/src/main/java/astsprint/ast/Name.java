package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Name(identifier id, expr_context ctx)}
 *
 * <p>{@code id}.
 */
public non-sealed class Name extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("id", "ctx");

  public String id;
  public expr_context ctx;

  public Name(String id, expr_context ctx) {
    this.id = id;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(ctx, visit);
  }
}
