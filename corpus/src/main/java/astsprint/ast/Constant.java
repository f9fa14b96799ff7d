package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Constant(constant value, string? kind)}
 *
 * <p>A literal; see {@link Constants} for the Java class of each Python type; {@code kind} is
 * {@code "u"} for a string that was written {@code u"…"}.
 */
public non-sealed class Constant extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value", "kind");

  public Object value;
  public @Nullable String kind;

  public Constant(Object value, @Nullable String kind) {
    this.value = value;
    this.kind = kind;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitAny(value, visit);
  }
}
