package astsprint.ast;

import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Compare(expr left, cmpop* ops, expr* comparators)}
 *
 * <p>{@code left ops[0] comparators[0] ops[1] comparators[1]}.
 */
public non-sealed class Compare extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("left", "ops", "comparators");

  public expr left;
  public List<cmpop> ops;
  public List<expr> comparators;

  public Compare(expr left, List<cmpop> ops, List<expr> comparators) {
    this.left = left;
    this.ops = ops;
    this.comparators = comparators;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(left, visit);
    visitList(ops, visit);
    visitList(comparators, visit);
  }
}
