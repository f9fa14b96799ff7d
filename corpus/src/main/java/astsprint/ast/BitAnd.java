package astsprint.ast;

import astsprint.ast.Asdl.operator;
import java.util.List;

/**
 * {@code BitAnd()}
 *
 * <p>{@code &}.
 */
public non-sealed class BitAnd extends operator {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final BitAnd INSTANCE = new BitAnd();

  public BitAnd() {}
}
