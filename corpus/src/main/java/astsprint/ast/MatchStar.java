package astsprint.ast;

import astsprint.ast.Asdl.pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code MatchStar(identifier? name)}
 *
 * <p>{@code *name}, or {@code *_}.
 */
public non-sealed class MatchStar extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("name");

  public @Nullable String name;

  public MatchStar(@Nullable String name) {
    this.name = name;
  }
}
