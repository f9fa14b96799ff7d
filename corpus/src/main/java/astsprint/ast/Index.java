package astsprint.ast;

import astsprint.ast.Asdl.slice;
import java.util.List;

/**
 * {@code Index()}
 *
 * <p>Deprecated in Python, never built by a parser.
 */
public non-sealed class Index extends slice {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public Index() {}
}
