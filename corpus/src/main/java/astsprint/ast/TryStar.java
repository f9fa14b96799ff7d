package astsprint.ast;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)}
 *
 * <p>{@code try: body} with {@code except*} handlers.
 */
public non-sealed class TryStar extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("body", "handlers", "orelse", "finalbody");

  public List<stmt> body;
  public List<excepthandler> handlers;
  public List<stmt> orelse;
  public List<stmt> finalbody;

  public TryStar(
      List<stmt> body, List<excepthandler> handlers, List<stmt> orelse, List<stmt> finalbody) {
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.finalbody = finalbody;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(body, visit);
    visitList(handlers, visit);
    visitList(orelse, visit);
    visitList(finalbody, visit);
  }
}
