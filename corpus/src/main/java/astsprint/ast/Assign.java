package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Assign(expr* targets, expr value, string? type_comment)}
 *
 * <p>{@code targets[0] = targets[1] = value}.
 */
public non-sealed class Assign extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("targets", "value", "type_comment");

  public List<expr> targets;
  public expr value;
  public @Nullable String type_comment;

  public Assign(List<expr> targets, expr value, @Nullable String type_comment) {
    this.targets = targets;
    this.value = value;
    this.type_comment = type_comment;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(targets, visit);
    visitOne(value, visit);
  }
}
