package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Nonlocal(identifier* names)}
 *
 * <p>{@code nonlocal names}.
 */
public non-sealed class Nonlocal extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("names");

  public List<String> names;

  public Nonlocal(List<String> names) {
    this.names = names;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(names, visit); // None, unless a user has put some there.
  }
}
