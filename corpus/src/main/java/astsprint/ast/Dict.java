package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Dict(expr?* keys, expr* values)}
 *
 * <p>{@code {key: value, **value}}: a null key marks {@code **value}.
 */
public non-sealed class Dict extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("keys", "values");

  public List<@Nullable expr> keys;
  public List<expr> values;

  public Dict(List<@Nullable expr> keys, List<expr> values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(keys, visit);
    visitList(values, visit);
  }
}
