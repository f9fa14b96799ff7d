package astsprint.ast;

import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code MatchSequence(pattern* patterns)}
 *
 * <p>{@code [patterns]}.
 */
public non-sealed class MatchSequence extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("patterns");

  public List<pattern> patterns;

  public MatchSequence(List<pattern> patterns) {
    this.patterns = patterns;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(patterns, visit);
  }
}
