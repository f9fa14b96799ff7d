package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code MatchMapping(expr* keys, pattern* patterns, identifier? rest)}
 *
 * <p>{@code {key: pattern, **rest}}.
 */
public non-sealed class MatchMapping extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("keys", "patterns", "rest");

  public List<expr> keys;
  public List<pattern> patterns;
  public @Nullable String rest;

  public MatchMapping(List<expr> keys, List<pattern> patterns, @Nullable String rest) {
    this.keys = keys;
    this.patterns = patterns;
    this.rest = rest;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(keys, visit);
    visitList(patterns, visit);
  }
}
