package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;

/**
 * {@code Continue()}
 *
 * <p>{@code continue}.
 */
public non-sealed class Continue extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of();

  public Continue() {}
}
