package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code arg(identifier arg, expr? annotation, string? type_comment)}
 *
 * <p>One parameter.
 */
public class arg extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("arg", "annotation", "type_comment");

  /** The position. */
  public static final List<String> _attributes = POSITION;

  public String arg;
  public @Nullable expr annotation;
  public @Nullable String type_comment;

  public arg(String arg, @Nullable expr annotation, @Nullable String type_comment) {
    this.arg = arg;
    this.annotation = annotation;
    this.type_comment = type_comment;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(annotation, visit);
  }
}
