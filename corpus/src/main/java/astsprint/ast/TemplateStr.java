package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code TemplateStr(expr* values)}
 *
 * <p>A t-string.
 */
public non-sealed class TemplateStr extends expr {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("values");

  public List<expr> values;

  public TemplateStr(List<expr> values) {
    this.values = values;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(values, visit);
  }
}
