package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Global(identifier* names)}
 *
 * <p>{@code global names}.
 */
public non-sealed class Global extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("names");

  public List<String> names;

  public Global(List<String> names) {
    this.names = names;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(names, visit); // None, unless a user has put some there.
  }
}
