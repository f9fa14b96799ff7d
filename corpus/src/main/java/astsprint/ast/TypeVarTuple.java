package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code TypeVarTuple(identifier name, expr? default_value)}
 *
 * <p>{@code *name = default_value}.
 */
public non-sealed class TypeVarTuple extends type_param {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("name", "default_value");

  public String name;
  public @Nullable expr default_value;

  public TypeVarTuple(String name, @Nullable expr default_value) {
    this.name = name;
    this.default_value = default_value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(default_value, visit);
  }
}
