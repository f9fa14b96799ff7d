package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;

/**
 * {@code Pass()}
 *
 * <p>{@code pass}.
 */
public non-sealed class Pass extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public Pass() {}
}
