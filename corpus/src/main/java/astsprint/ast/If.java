package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code If(expr test, stmt* body, stmt* orelse)}
 *
 * <p>{@code if test: body}; an {@code elif} is an {@code If} alone in {@code orelse}.
 */
public non-sealed class If extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("test", "body", "orelse");

  public expr test;
  public List<stmt> body;
  public List<stmt> orelse;

  public If(expr test, List<stmt> body, List<stmt> orelse) {
    this.test = test;
    this.body = body;
    this.orelse = orelse;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(test, visit);
    visitList(body, visit);
    visitList(orelse, visit);
  }
}
