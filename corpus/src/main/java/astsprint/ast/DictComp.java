package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code DictComp(expr key, expr value, comprehension* generators)}
 *
 * <p>{@code {key: value for …}}.
 */
public non-sealed class DictComp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("key", "value", "generators");

  public expr key;
  public expr value;
  public List<comprehension> generators;

  public DictComp(expr key, expr value, List<comprehension> generators) {
    this.key = key;
    this.value = value;
    this.generators = generators;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(key, visit);
    visitOne(value, visit);
    visitList(generators, visit);
  }
}
