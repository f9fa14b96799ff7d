package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Interpolation(expr value, constant str, int conversion, expr? format_spec)}
 *
 * <p>One replacement field of a t-string; {@code str} is its source text.
 */
public non-sealed class Interpolation extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "str", "conversion", "format_spec");

  public expr value;
  public Object str;
  public int conversion;
  public @Nullable expr format_spec;

  public Interpolation(expr value, Object str, int conversion, @Nullable expr format_spec) {
    this.value = value;
    this.str = str;
    this.conversion = conversion;
    this.format_spec = format_spec;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
    visitAny(str, visit);
    visitOne(format_spec, visit);
  }
}
