package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code AnnAssign(expr target, expr annotation, expr? value, int simple)}
 *
 * <p>{@code target: annotation = value}; {@code simple} is 1 for a bare name without parentheses,
 * else 0.
 */
public non-sealed class AnnAssign extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("target", "annotation", "value", "simple");

  public expr target;
  public expr annotation;
  public @Nullable expr value;
  public int simple;

  public AnnAssign(expr target, expr annotation, @Nullable expr value, int simple) {
    this.target = target;
    this.annotation = annotation;
    this.value = value;
    this.simple = simple;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(target, visit);
    visitOne(annotation, visit);
    visitOne(value, visit);
  }
}
