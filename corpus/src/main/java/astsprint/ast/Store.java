package astsprint.ast;

import astsprint.ast.Asdl.expr_context;
import java.util.List;

/**
 * {@code Store()}
 *
 * <p>Assigned to.
 */
public non-sealed class Store extends expr_context {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Store INSTANCE = new Store();

  public Store() {}
}
