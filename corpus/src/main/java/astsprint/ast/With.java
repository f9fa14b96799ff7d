package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code With(withitem* items, stmt* body, string? type_comment)}
 *
 * <p>{@code with items: body}.
 */
public non-sealed class With extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("items", "body", "type_comment");

  public List<withitem> items;
  public List<stmt> body;
  public @Nullable String type_comment;

  public With(List<withitem> items, List<stmt> body, @Nullable String type_comment) {
    this.items = items;
    this.body = body;
    this.type_comment = type_comment;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(items, visit);
    visitList(body, visit);
  }
}
