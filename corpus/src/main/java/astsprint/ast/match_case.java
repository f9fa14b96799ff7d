package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code match_case(pattern pattern, expr? guard, stmt* body)}
 *
 * <p>{@code case pattern if guard: body}.
 */
public class match_case extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("pattern", "guard", "body");

  public pattern pattern;
  public @Nullable expr guard;
  public List<stmt> body;

  public match_case(pattern pattern, @Nullable expr guard, List<stmt> body) {
    this.pattern = pattern;
    this.guard = guard;
    this.body = body;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(pattern, visit);
    visitOne(guard, visit);
    visitList(body, visit);
  }
}
