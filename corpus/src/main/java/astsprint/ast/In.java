package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import java.util.List;

/**
 * {@code In()}
 *
 * <p>{@code in}.
 */
public non-sealed class In extends cmpop {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  /** The one instance that every tree shares. */
  public static final In INSTANCE = new In();

  public In() {}
}
