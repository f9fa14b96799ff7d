package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Delete(expr* targets)}
 *
 * <p>{@code del targets}.
 */
public non-sealed class Delete extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("targets");

  public List<expr> targets;

  public Delete(List<expr> targets) {
    this.targets = targets;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(targets, visit);
  }
}
