package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code comprehension(expr target, expr iter, expr* ifs, int is_async)}
 *
 * <p>{@code for target in iter if ifs[0]}; {@code is_async} is 0 or 1.
 */
public class comprehension extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("target", "iter", "ifs", "is_async");

  public expr target;
  public expr iter;
  public List<expr> ifs;
  public int is_async;

  public comprehension(expr target, expr iter, List<expr> ifs, int is_async) {
    this.target = target;
    this.iter = iter;
    this.ifs = ifs;
    this.is_async = is_async;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(target, visit);
    visitOne(iter, visit);
    visitList(ifs, visit);
  }
}
