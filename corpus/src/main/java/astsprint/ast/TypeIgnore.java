package astsprint.ast;

import astsprint.ast.Asdl.type_ignore;
import java.util.List;

/**
 * {@code TypeIgnore(int lineno, string tag)}
 *
 * <p>{@code # type: ignore}.
 */
public non-sealed class TypeIgnore extends type_ignore {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("lineno", "tag");

  public String tag;

  public TypeIgnore(int lineno, String tag) {
    this.lineno = lineno;
    this.tag = tag;
  }
}
