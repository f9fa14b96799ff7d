package astsprint.ast;

import astsprint.ast.Asdl.expr_context;
import java.util.List;

/**
 * {@code Del()}
 *
 * <p>Deleted.
 */
public non-sealed class Del extends expr_context {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Del INSTANCE = new Del();

  public Del() {}
}
