package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code GeneratorExp(expr elt, comprehension* generators)}
 *
 * <p>{@code (elt for …)}.
 */
public non-sealed class GeneratorExp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("elt", "generators");

  public expr elt;
  public List<comprehension> generators;

  public GeneratorExp(expr elt, List<comprehension> generators) {
    this.elt = elt;
    this.generators = generators;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(elt, visit);
    visitList(generators, visit);
  }
}
