package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Expr(expr value)}
 *
 * <p>An expression that stands as a statement.
 */
public non-sealed class Expr extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("value");

  public expr value;

  public Expr(expr value) {
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(value, visit);
  }
}
