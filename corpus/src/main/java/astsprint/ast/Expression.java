package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.mod;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Expression(expr body)}
 *
 * <p>A lone expression.
 */
public non-sealed class Expression extends mod {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("body");

  public expr body;

  public Expression(expr body) {
    this.body = body;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(body, visit);
  }
}
