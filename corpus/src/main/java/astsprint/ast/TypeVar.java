package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code TypeVar(identifier name, expr? bound, expr? default_value)}
 *
 * <p>{@code name: bound = default_value}.
 */
public non-sealed class TypeVar extends type_param {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("name", "bound", "default_value");

  public String name;
  public @Nullable expr bound;
  public @Nullable expr default_value;

  public TypeVar(String name, @Nullable expr bound, @Nullable expr default_value) {
    this.name = name;
    this.bound = bound;
    this.default_value = default_value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(bound, visit);
    visitOne(default_value, visit);
  }
}
