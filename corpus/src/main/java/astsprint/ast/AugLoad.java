package astsprint.ast;

import astsprint.ast.Asdl.expr_context;
import java.util.List;

/**
 * {@code AugLoad()}
 *
 * <p>Deprecated in Python, never built by a parser.
 */
public non-sealed class AugLoad extends expr_context {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public AugLoad() {}
}
