package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code Gt()}
 *
 * <p>{@code >}.
 */
public non-sealed class Gt extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Gt INSTANCE = new Gt();

  public Gt() {}
}
