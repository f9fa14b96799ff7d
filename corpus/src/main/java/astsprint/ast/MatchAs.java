package astsprint.ast;

import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code MatchAs(pattern? pattern, identifier? name)}
 *
 * <p>{@code pattern as name}, a bare {@code name}, or {@code _}.
 */
public non-sealed class MatchAs extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("pattern", "name");

  public @Nullable pattern pattern;
  public @Nullable String name;

  public MatchAs(@Nullable pattern pattern, @Nullable String name) {
    this.pattern = pattern;
    this.name = name;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(pattern, visit);
  }
}
