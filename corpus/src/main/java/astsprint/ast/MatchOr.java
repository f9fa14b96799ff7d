package astsprint.ast;

import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code MatchOr(pattern* patterns)}
 *
 * <p>{@code a | b}.
 */
public non-sealed class MatchOr extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("patterns");

  public List<pattern> patterns;

  public MatchOr(List<pattern> patterns) {
    this.patterns = patterns;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(patterns, visit);
  }
}
