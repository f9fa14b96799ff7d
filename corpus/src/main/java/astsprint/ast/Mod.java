package astsprint.ast;

import astsprint.ast.Asdl.operator;
import java.util.List;

/**
 * {@code Mod()}
 *
 * <p>{@code %}.
 */
public non-sealed class Mod extends operator {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Mod INSTANCE = new Mod();

  public Mod() {}
}
