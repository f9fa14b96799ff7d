package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code While(expr test, stmt* body, stmt* orelse)}
 *
 * <p>{@code while test: body}.
 */
public non-sealed class While extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("test", "body", "orelse");

  public expr test;
  public List<stmt> body;
  public List<stmt> orelse;

  public While(expr test, List<stmt> body, List<stmt> orelse) {
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
