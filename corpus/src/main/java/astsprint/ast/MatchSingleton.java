package astsprint.ast;

import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code MatchSingleton(constant value)}
 *
 * <p>{@code None}, {@code True} or {@code False}.
 */
public non-sealed class MatchSingleton extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public Object value;

  public MatchSingleton(Object value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitAny(value, visit);
  }
}
