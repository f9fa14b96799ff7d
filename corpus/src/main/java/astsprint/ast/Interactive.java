package astsprint.ast;

import astsprint.ast.Asdl.mod;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Interactive(stmt* body)}
 *
 * <p>One statement typed at a prompt.
 */
public non-sealed class Interactive extends mod {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("body");

  public List<stmt> body;

  public Interactive(List<stmt> body) {
    this.body = body;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(body, visit);
  }
}
