package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code MatchValue(expr value)}
 *
 * <p>A value compared by {@code ==}.
 */
public non-sealed class MatchValue extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public expr value;

  public MatchValue(expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
