package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code Is()}
 *
 * <p>{@code is}.
 */
public non-sealed class Is extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final Is INSTANCE = new Is();

  public Is() {}
}
