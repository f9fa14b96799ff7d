package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code YieldFrom(expr value)}
 *
 * <p>{@code yield from value}.
 */
public non-sealed class YieldFrom extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public expr value;

  public YieldFrom(expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
