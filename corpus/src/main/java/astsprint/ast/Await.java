package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Await(expr value)}
 *
 * <p>{@code await value}.
 */
public non-sealed class Await extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public expr value;

  public Await(expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
