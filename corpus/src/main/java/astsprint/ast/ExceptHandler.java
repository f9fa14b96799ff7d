package astsprint.ast;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code ExceptHandler(expr? type, identifier? name, stmt* body)}
 *
 * <p>{@code except type as name: body}.
 */
public non-sealed class ExceptHandler extends excepthandler {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("type", "name", "body");

  public @Nullable expr type;
  public @Nullable String name;
  public List<stmt> body;

  public ExceptHandler(@Nullable expr type, @Nullable String name, List<stmt> body) {
    this.type = type;
    this.name = name;
    this.body = body;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(type, visit);
    visitList(body, visit);
  }
}
