package astsprint.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code alias(identifier name, identifier? asname)}
 *
 * <p>{@code name as asname} in an import.
 */
public class alias extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("name", "asname");

  /** The position. */
  public static final List<String> _attributes = POSITION;

  public String name;
  public @Nullable String asname;

  public alias(String name, @Nullable String asname) {
    this.name = name;
    this.asname = asname;
  }
}
