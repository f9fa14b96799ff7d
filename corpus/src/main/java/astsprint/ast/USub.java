package astsprint.ast;

import astsprint.ast.Asdl.unaryop;
import java.util.List;

/**
 * {@code USub()}
 *
 * <p>{@code -}.
 */
public non-sealed class USub extends unaryop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final USub INSTANCE = new USub();

  public USub() {}
}
