package astsprint.ast;

import astsprint.ast.Asdl.operator;
import java.util.List;

/**
 * {@code LShift()}
 *
 * <p>{@code <<}.
 */
public non-sealed class LShift extends operator {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final LShift INSTANCE = new LShift();

  public LShift() {}
}
