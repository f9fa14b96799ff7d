package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Slice(expr? lower, expr? upper, expr? step)}
 *
 * <p>{@code lower:upper:step}.
 */
public non-sealed class Slice extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("lower", "upper", "step");

  public @Nullable expr lower;
  public @Nullable expr upper;
  public @Nullable expr step;

  public Slice(@Nullable expr lower, @Nullable expr upper, @Nullable expr step) {
    this.lower = lower;
    this.upper = upper;
    this.step = step;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(lower, visit);
    visitOne(upper, visit);
    visitOne(step, visit);
  }
}
