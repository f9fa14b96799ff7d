package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Return(expr? value)}
 *
 * <p>{@code return value}.
 */
public non-sealed class Return extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public @Nullable expr value;

  public Return(@Nullable expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
