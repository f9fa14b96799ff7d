package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Import(alias* names)}
 *
 * <p>{@code import names}.
 */
public non-sealed class Import extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("names");

  public List<alias> names;

  public Import(List<alias> names) {
    this.names = names;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(names, visit);
  }
}
