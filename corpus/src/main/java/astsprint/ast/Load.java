package astsprint.ast;

import astsprint.ast.Asdl.expr_context;
import java.util.List;

/**
 * {@code Load()}
 *
 * <p>Read.
 */
public non-sealed class Load extends expr_context {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Load INSTANCE = new Load();

  public Load() {}
}
