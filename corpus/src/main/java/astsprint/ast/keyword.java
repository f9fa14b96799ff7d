package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code keyword(identifier? arg, expr value)}
 *
 * <p>{@code arg=value} in a call, or {@code **value} where {@code arg} is null.
 */
public class keyword extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("arg", "value");

  /** The position. */
  public static final List<String> _attributes = POSITION;

  public @Nullable String arg;
  public expr value;

  public keyword(@Nullable String arg, expr value) {
    this.arg = arg;
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
