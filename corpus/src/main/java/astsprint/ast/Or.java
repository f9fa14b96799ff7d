package astsprint.ast;

import astsprint.ast.Asdl.boolop;
import java.util.List;

/**
 * {@code Or()}
 *
 * <p>{@code or}.
 */
public non-sealed class Or extends boolop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Or INSTANCE = new Or();

  public Or() {}
}
