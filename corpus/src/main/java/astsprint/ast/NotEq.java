package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code NotEq()}
 *
 * <p>{@code !=}.
 */
public non-sealed class NotEq extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final NotEq INSTANCE = new NotEq();

  public NotEq() {}
}
