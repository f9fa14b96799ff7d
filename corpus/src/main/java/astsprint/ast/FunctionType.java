package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.mod;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code FunctionType(expr* argtypes, expr returns)}
 *
 * <p>A function signature in a type comment.
 */
public non-sealed class FunctionType extends mod {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("argtypes", "returns");

  public List<expr> argtypes;
  public expr returns;

  public FunctionType(List<expr> argtypes, expr returns) {
    this.argtypes = argtypes;
    this.returns = returns;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(argtypes, visit);
    visitOne(returns, visit);
  }
}
