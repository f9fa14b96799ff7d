package astsprint.ast;

import astsprint.ast.Asdl.unaryop;
import java.util.List;

/**
 * {@code UAdd()}
 *
 * <p>{@code +}.
 */
public non-sealed class UAdd extends unaryop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final UAdd INSTANCE = new UAdd();

  public UAdd() {}
}
