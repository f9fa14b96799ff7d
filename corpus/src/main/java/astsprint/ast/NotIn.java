package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code NotIn()}
 *
 * <p>{@code not in}.
 */
public non-sealed class NotIn extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final NotIn INSTANCE = new NotIn();

  public NotIn() {}
}
