package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Call(expr func, expr* args, keyword* keywords)}
 *
 * <p>{@code func(args, keywords)}.
 */
public non-sealed class Call extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("func", "args", "keywords");

  public expr func;
  public List<expr> args;
  public List<keyword> keywords;

  public Call(expr func, List<expr> args, List<keyword> keywords) {
    this.func = func;
    this.args = args;
    this.keywords = keywords;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(func, visit);
    visitList(args, visit);
    visitList(keywords, visit);
  }
}
