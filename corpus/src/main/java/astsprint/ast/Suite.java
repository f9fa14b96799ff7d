package astsprint.ast;

import astsprint.ast.Asdl.mod;
import java.util.List;

/**
 * {@code Suite()}
 *
 * <p>Deprecated in Python, never built by a parser.
 */
public non-sealed class Suite extends mod {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public Suite() {}
}
