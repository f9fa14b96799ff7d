package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.function.Consumer;

/**
 * {@code List(expr* elts, expr_context ctx)}
 *
 * <p>{@code [elts]}.
 */
public non-sealed class List extends expr {
  /** The fields, in ASDL order. */
  public static final java.util.List<String> _fields = java.util.List.of("elts", "ctx");

  public java.util.List<expr> elts;
  public expr_context ctx;

  public List(java.util.List<expr> elts, expr_context ctx) {
    this.elts = elts;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(elts, visit);
    visitOne(ctx, visit);
  }
}
