package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Set(expr* elts)}
 *
 * <p>{@code {elts}}.
 */
public non-sealed class Set extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("elts");

  public List<expr> elts;

  public Set(List<expr> elts) {
    this.elts = elts;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(elts, visit);
  }
}
