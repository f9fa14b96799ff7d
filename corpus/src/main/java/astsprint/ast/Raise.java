package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Raise(expr? exc, expr? cause)}
 *
 * <p>{@code raise exc from cause}.
 */
public non-sealed class Raise extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("exc", "cause");

  public @Nullable expr exc;
  public @Nullable expr cause;

  public Raise(@Nullable expr exc, @Nullable expr cause) {
    this.exc = exc;
    this.cause = cause;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(exc, visit);
    visitOne(cause, visit);
  }
}
