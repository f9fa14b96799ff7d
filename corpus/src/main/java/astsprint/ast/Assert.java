package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Assert(expr test, expr? msg)}
 *
 * <p>{@code assert test, msg}.
 */
public non-sealed class Assert extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("test", "msg");

  public expr test;
  public @Nullable expr msg;

  public Assert(expr test, @Nullable expr msg) {
    this.test = test;
    this.msg = msg;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(test, visit);
    visitOne(msg, visit);
  }
}
