package astsprint.ast;

import astsprint.ast.Asdl.operator;
import java.util.List;

/**
 * {@code Mult()}
 *
 * <p>{@code *}.
 */
public non-sealed class Mult extends operator {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Mult INSTANCE = new Mult();

  public Mult() {}
}
