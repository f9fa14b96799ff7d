package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code IsNot()}
 *
 * <p>{@code is not}.
 */
public non-sealed class IsNot extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final IsNot INSTANCE = new IsNot();

  public IsNot() {}
}
