package astsprint.ast;

import astsprint.ast.Asdl.operator;
import java.util.List;

/**
 * {@code BitXor()}
 *
 * <p>{@code ^}.
 */
public non-sealed class BitXor extends operator {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final BitXor INSTANCE = new BitXor();

  public BitXor() {}
}
