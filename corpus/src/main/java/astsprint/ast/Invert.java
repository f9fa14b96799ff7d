package astsprint.ast;

import astsprint.ast.Asdl.unaryop;
import java.util.List;

/**
 * {@code Invert()}
 *
 * <p>{@code ~}.
 */
public non-sealed class Invert extends unaryop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Invert INSTANCE = new Invert();

  public Invert() {}
}
