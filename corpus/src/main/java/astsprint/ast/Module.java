package astsprint.ast;

import astsprint.ast.Asdl.mod;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_ignore;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Module(stmt* body, type_ignore* type_ignores)}
 *
 * <p>A source file.
 */
public non-sealed class Module extends mod {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("body", "type_ignores");

  public List<stmt> body;
  public List<type_ignore> type_ignores;

  public Module(List<stmt> body, List<type_ignore> type_ignores) {
    this.body = body;
    this.type_ignores = type_ignores;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(body, visit);
    visitList(type_ignores, visit);
  }
}
