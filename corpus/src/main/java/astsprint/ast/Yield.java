package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Yield(expr? value)}
 *
 * <p>{@code yield value}.
 */
public non-sealed class Yield extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public @Nullable expr value;

  public Yield(@Nullable expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
