package astsprint.ast;

import astsprint.ast.Asdl.boolop;
import java.util.List;

/**
 * {@code And()}
 *
 * <p>{@code and}.
 */
public non-sealed class And extends boolop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final And INSTANCE = new And();

  public And() {}
}
