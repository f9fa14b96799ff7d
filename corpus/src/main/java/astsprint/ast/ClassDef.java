package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr*
 * decorator_list, type_param* type_params)}
 *
 * <p>{@code class name(bases, keywords): body}.
 */
public non-sealed class ClassDef extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields =
      List.of("name", "bases", "keywords", "body", "decorator_list", "type_params");

  public String name;
  public List<expr> bases;
  public List<keyword> keywords;
  public List<stmt> body;
  public List<expr> decorator_list;
  public List<type_param> type_params;

  public ClassDef(
      String name,
      List<expr> bases,
      List<keyword> keywords,
      List<stmt> body,
      List<expr> decorator_list,
      List<type_param> type_params) {
    this.name = name;
    this.bases = bases;
    this.keywords = keywords;
    this.body = body;
    this.decorator_list = decorator_list;
    this.type_params = type_params;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(bases, visit);
    visitList(keywords, visit);
    visitList(body, visit);
    visitList(decorator_list, visit);
    visitList(type_params, visit);
  }
}
