package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr?
 * returns, string? type_comment, type_param* type_params)}
 *
 * <p>{@code def name(args): body}.
 */
public non-sealed class FunctionDef extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields =
      List.of("name", "args", "body", "decorator_list", "returns", "type_comment", "type_params");

  public String name;
  public arguments args;
  public List<stmt> body;
  public List<expr> decorator_list;
  public @Nullable expr returns;
  public @Nullable String type_comment;
  public List<type_param> type_params;

  public FunctionDef(
      String name,
      arguments args,
      List<stmt> body,
      List<expr> decorator_list,
      @Nullable expr returns,
      @Nullable String type_comment,
      List<type_param> type_params) {
    this.name = name;
    this.args = args;
    this.body = body;
    this.decorator_list = decorator_list;
    this.returns = returns;
    this.type_comment = type_comment;
    this.type_params = type_params;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(args, visit);
    visitList(body, visit);
    visitList(decorator_list, visit);
    visitOne(returns, visit);
    visitList(type_params, visit);
  }
}
