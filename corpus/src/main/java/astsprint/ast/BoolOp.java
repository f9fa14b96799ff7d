package astsprint.ast;

import astsprint.ast.Asdl.boolop;
import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code BoolOp(boolop op, expr* values)}
 *
 * <p>{@code a and b and c}: one node for a run of the same operator.
 */
public non-sealed class BoolOp extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("op", "values");

  public boolop op;
  public List<expr> values;

  public BoolOp(boolop op, List<expr> values) {
    this.op = op;
    this.values = values;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(op, visit);
    visitList(values, visit);
  }
}
