package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code IfExp(expr test, expr body, expr orelse)}
 *
 * <p>{@code body if test else orelse}.
 */
public non-sealed class IfExp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("test", "body", "orelse");

  public expr test;
  public expr body;
  public expr orelse;

  public IfExp(expr test, expr body, expr orelse) {
    this.test = test;
    this.body = body;
    this.orelse = orelse;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(test, visit);
    visitOne(body, visit);
    visitOne(orelse, visit);
  }
}
