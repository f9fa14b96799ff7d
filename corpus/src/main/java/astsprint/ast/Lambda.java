package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Lambda(arguments args, expr body)}
 *
 * <p>{@code lambda args: body}.
 */
public non-sealed class Lambda extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("args", "body");

  public arguments args;
  public expr body;

  public Lambda(arguments args, expr body) {
    this.args = args;
    this.body = body;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(args, visit);
    visitOne(body, visit);
  }
}
