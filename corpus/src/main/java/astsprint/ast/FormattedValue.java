package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code FormattedValue(expr value, int conversion, expr? format_spec)}
 *
 * <p>One replacement field of an f-string; {@code conversion} is -1 or the code of {@code s},
 * {@code r} or {@code a}.
 */
public non-sealed class FormattedValue extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "conversion", "format_spec");

  public expr value;
  public int conversion;
  public @Nullable expr format_spec;

  public FormattedValue(expr value, int conversion, @Nullable expr format_spec) {
    this.value = value;
    this.conversion = conversion;
    this.format_spec = format_spec;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
    visitOne(format_spec, visit);
  }
}
