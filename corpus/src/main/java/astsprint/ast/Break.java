package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;

/**
 * {@code Break()}
 *
 * <p>{@code break}.
 */
public non-sealed class Break extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public Break() {}
}
