package astsprint.ast;

import astsprint.ast.Asdl.slice;
import java.util.List;

/**
 * {@code ExtSlice()}
 *
 * <p>Deprecated in Python, never built by a parser.
 */
public non-sealed class ExtSlice extends slice {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public ExtSlice() {}
}
