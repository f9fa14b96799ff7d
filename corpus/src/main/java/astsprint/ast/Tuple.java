package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Tuple(expr* elts, expr_context ctx)}
 *
 * <p>{@code (elts)}.
 */
public non-sealed class Tuple extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("elts", "ctx");

  public List<expr> elts;
  public expr_context ctx;

  public Tuple(List<expr> elts, expr_context ctx) {
    this.elts = elts;
    this.ctx = ctx;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(elts, visit);
    visitOne(ctx, visit);
  }
}
