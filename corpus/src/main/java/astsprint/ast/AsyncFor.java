package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)}
 *
 * <p>{@code async for target in iter: body}.
 */
public non-sealed class AsyncFor extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields =
      List.of("target", "iter", "body", "orelse", "type_comment");

  public expr target;
  public expr iter;
  public List<stmt> body;
  public List<stmt> orelse;
  public @Nullable String type_comment;

  public AsyncFor(
      expr target, expr iter, List<stmt> body, List<stmt> orelse, @Nullable String type_comment) {
    this.target = target;
    this.iter = iter;
    this.body = body;
    this.orelse = orelse;
    this.type_comment = type_comment;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(target, visit);
    visitOne(iter, visit);
    visitList(body, visit);
    visitList(orelse, visit);
  }
}
