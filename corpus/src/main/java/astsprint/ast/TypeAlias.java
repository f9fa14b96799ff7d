package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code TypeAlias(expr name, type_param* type_params, expr value)}
 *
 * <p>{@code type name[type_params] = value}.
 */
public non-sealed class TypeAlias extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("name", "type_params", "value");

  public expr name;
  public List<type_param> type_params;
  public expr value;

  public TypeAlias(expr name, List<type_param> type_params, expr value) {
    this.name = name;
    this.type_params = type_params;
    this.value = value;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(name, visit);
    visitList(type_params, visit);
    visitOne(value, visit);
  }
}
