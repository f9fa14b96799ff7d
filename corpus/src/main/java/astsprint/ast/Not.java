package astsprint.ast;

import astsprint.ast.Asdl.unaryop;
import java.util.List;

/**
 * {@code Not()}
 *
 * <p>{@code not}.
 */
public non-sealed class Not extends unaryop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Not INSTANCE = new Not();

  public Not() {}
}
