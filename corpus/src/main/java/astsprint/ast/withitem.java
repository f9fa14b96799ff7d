package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code withitem(expr context_expr, expr? optional_vars)}
 *
 * <p>{@code context_expr as optional_vars}.
 */
public class withitem extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("context_expr", "optional_vars");

  public expr context_expr;
  public @Nullable expr optional_vars;

  public withitem(expr context_expr, @Nullable expr optional_vars) {
    this.context_expr = context_expr;
    this.optional_vars = optional_vars;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(context_expr, visit);
    visitOne(optional_vars, visit);
  }
}
