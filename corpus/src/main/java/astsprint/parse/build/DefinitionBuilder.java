package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.ClassDef;
import astsprint.ast.FunctionDef;
import astsprint.ast.ParamSpec;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.arguments;
import astsprint.ast.keyword;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Language reference 8.7, 8.8 and 8.10: functions, classes and their type parameters. */
final class DefinitionBuilder extends NodeBuilder {
  DefinitionBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  /** Here and not with the function: what is wrong in a header comes before its block. */
  @Override
  public void exitParameter_list(Parameter_listContext ctx) {
    ParameterCollector parameters = new ParameterCollector(this);
    for (ParameterContext item : ctx.items) {
      parameters.add(item);
    }
    ctx.node = parameters.build(tokens.get(index(ctx.stop) + 1));
  }

  @Override
  public void exitFuncdef(FuncdefContext ctx) {
    String name = name(ctx.name.start);
    arguments args =
        ctx.parameters == null ? new ParameterCollector(this).build(tokens.get(index(ctx.stop))) : ctx.parameters.node;
    List<stmt> body = ctx.body.body;
    List<expr> decorators = new ArrayList<>(0);
    expr returns = node(ctx.returned);
    latest.statement =
        ctx.asynchronous == null
            ? atBlock(
                new FunctionDef(name, args, body, decorators, returns, null, nodes(ctx.params)),
                ctx)
            : atBlock(
                new AsyncFunctionDef(
                    name, args, body, decorators, returns, null, nodes(ctx.params)),
                ctx);
  }

  @Override
  public void exitClassdef(ClassdefContext ctx) {
    List<expr> bases = new ArrayList<>(0);
    List<keyword> keywords = new ArrayList<>(0);
    if (ctx.bases != null) {
      bases = ctx.bases.args;
      keywords = ctx.bases.keywords;
      if (ctx.bases.bare != null) {
        throw bases.size() + keywords.size() > 1
            ? reject(ErrorKind.BARE_GENERATOR, ctx.bases.bare.start)
            : reject(ErrorKind.INVALID_SYNTAX, ctx.bases.bare.loops.start);
      }
    }
    String name = name(ctx.name.start);
    latest.statement =
        atBlock(
            new ClassDef(
                name, bases, keywords, ctx.body.body, new ArrayList<>(0), nodes(ctx.params)),
            ctx);
  }

  @Override
  public void exitDecorated(DecoratedContext ctx) {
    List<expr> decorators = new ArrayList<>(ctx.decorators.size());
    for (DecoratorContext decorator : ctx.decorators) {
      decorators.add(decorator.value.node);
    }
    switch (latest.statement) {
      case FunctionDef function -> function.decorator_list = decorators;
      case AsyncFunctionDef function -> function.decorator_list = decorators;
      case ClassDef type -> type.decorator_list = decorators;
      default -> throw new IllegalStateException("decorated: " + latest.statement);
    }
  }

  @Override
  public void exitType_param_item(Type_param_itemContext ctx) {
    String name = name(ctx.name.start);
    type_param node;
    if (ctx.star != null) {
      node = new TypeVarTuple(name, ctx.default_star == null ? null : ctx.default_star.node);
    } else if (ctx.double_star != null) {
      node = new ParamSpec(name, node(ctx.default_value));
    } else {
      node = new TypeVar(name, node(ctx.bound), node(ctx.default_value));
    }
    ctx.nodes.add(at(node, (ParserRuleContext) ctx));
  }
}
