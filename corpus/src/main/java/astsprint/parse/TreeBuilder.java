package astsprint.parse;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AsyncWith;
import astsprint.ast.ClassDef;
import astsprint.ast.ExceptHandler;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.If;
import astsprint.ast.Load;
import astsprint.ast.Match;
import astsprint.ast.MatchSequence;
import astsprint.ast.MatchStar;
import astsprint.ast.Starred;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.Tuple;
import astsprint.ast.While;
import astsprint.ast.With;
import astsprint.ast.arguments;
import astsprint.ast.keyword;
import astsprint.ast.match_case;
import astsprint.ast.withitem;
import astsprint.parse.PythonParser.*;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the nodes of Python's syntax tree as the parser leaves its rules. This class has the
 * language reference's chapter 8, compound statements; its superclasses have the chapters before,
 * back to atoms.
 */
final class TreeBuilder extends PatternBuilder {
  TreeBuilder(SourceText source, TokenArray tokens) {
    super(source, tokens);
  }

  @Override
  public void exitCompound_stmt(Compound_stmtContext ctx) {
    ctx.body.add(statement);
  }

  private static List<stmt> orelse(@Nullable Else_clauseContext ctx) {
    return ctx == null ? new ArrayList<>(0) : ctx.body.body;
  }

  @Override
  public void exitIf_stmt(If_stmtContext ctx) {
    List<stmt> orelse = orelse(ctx.orelse);
    for (int i = ctx.elifs.size() - 1; i >= 0; i--) {
      Elif_clauseContext elif = ctx.elifs.get(i);
      stmt nested = at(new If(elif.test.node, elif.body.body, orelse), elif.start, last(ctx));
      orelse = new ArrayList<>(1);
      orelse.add(nested);
    }
    statement = atBlock(new If(ctx.test.node, ctx.body.body, orelse), ctx);
  }

  @Override
  public void exitWhile_stmt(While_stmtContext ctx) {
    statement = atBlock(new While(ctx.test.node, ctx.body.body, orelse(ctx.orelse)), ctx);
  }

  @Override
  public void exitFor_stmt(For_stmtContext ctx) {
    expr target = ctx.target.node;
    expr iter = ctx.iter.node;
    List<stmt> body = ctx.body.body;
    List<stmt> orelse = orelse(ctx.orelse);
    statement =
        ctx.asynchronous == null
            ? atBlock(new For(target, iter, body, orelse, null), ctx)
            : atBlock(new AsyncFor(target, iter, body, orelse, null), ctx);
  }

  @Override
  public void exitTry_stmt(Try_stmtContext ctx) {
    List<excepthandler> handlers = new ArrayList<>(ctx.handlers.size());
    boolean starred = !ctx.handlers.isEmpty() && ctx.handlers.getFirst().star != null;
    for (Except_clauseContext handler : ctx.handlers) {
      if (starred != (handler.star != null)) {
        throw reject("cannot have both 'except' and 'except*' on the same 'try'", handler.start);
      }
      handlers.add(handler.node);
    }
    List<stmt> body = ctx.body.body;
    List<stmt> orelse = orelse(ctx.orelse);
    List<stmt> finalbody = ctx.finalbody == null ? new ArrayList<>(0) : ctx.finalbody.body.body;
    statement =
        starred
            ? atBlock(new TryStar(body, handlers, orelse, finalbody), ctx)
            : atBlock(new Try(body, handlers, orelse, finalbody), ctx);
  }

  @Override
  public void exitExcept_clause(Except_clauseContext ctx) {
    if (ctx.star != null && ctx.types.isEmpty()) {
      throw reject("expected one or more exception types", tokens.get(index(ctx.star) + 1));
    }
    String name = optionalName(ctx.name);
    expr type = null;
    if (ctx.types.size() == 1 && ctx.trailing == null) {
      type = ctx.types.getFirst().node;
    } else if (!ctx.types.isEmpty()) {
      if (name != null) {
        throw reject(
            "multiple exception types must be parenthesized when using 'as'",
            ctx.types.getFirst().start);
      }
      type = types(ctx);
    }
    ctx.node = atBlock(new ExceptHandler(type, name, ctx.body.body), ctx);
  }

  private Tuple types(Except_clauseContext ctx) {
    List<expr> types = new ArrayList<>(ctx.types.size());
    for (ExpressionContext type : ctx.types) {
      types.add(type.node);
    }
    return at(
        new Tuple(types, Load.INSTANCE),
        ctx.types.getFirst().start,
        ctx.trailing != null ? ctx.trailing : ctx.types.getLast().stop);
  }

  @Override
  public void exitWith_stmt(With_stmtContext ctx) {
    List<withitem> items = new ArrayList<>(ctx.items.size());
    for (With_itemContext item : ctx.items) {
      items.add(item.node);
    }
    List<stmt> body = ctx.body.body;
    statement =
        ctx.asynchronous == null
            ? atBlock(new With(items, body, null), ctx)
            : atBlock(new AsyncWith(items, body, null), ctx);
  }

  @Override
  public void exitWith_item(With_itemContext ctx) {
    ctx.node = new withitem(ctx.context.node, ctx.vars == null ? null : ctx.vars.node);
  }

  @Override
  public void exitMatch_stmt(Match_stmtContext ctx) {
    expr subject = ctx.subjects.getFirst();
    int colon = index(ctx.colon);
    if (ctx.trailing != null || ctx.subjects.size() > 1) {
      PythonToken first = tokens.get(index(ctx.start) + 1);
      subject = at(new Tuple(ctx.subjects, Load.INSTANCE), first, tokens.get(colon - 1));
    } else if (subject instanceof Starred) {
      throw reject("invalid syntax", tokens.get(colon));
    }
    List<match_case> cases = new ArrayList<>(ctx.cases.size());
    for (Case_blockContext block : ctx.cases) {
      cases.add(block.node);
    }
    statement = atBlock(new Match(subject, cases), ctx);
  }

  @Override
  public void exitCase_block(Case_blockContext ctx) {
    pattern pattern = ctx.first.node;
    if (ctx.trailing != null || !ctx.rest.isEmpty()) {
      Sequence_itemContext last = ctx.rest.isEmpty() ? ctx.first : ctx.rest.getLast();
      pattern =
          at(
              new MatchSequence(sequence(ctx.first, ctx.rest)),
              ctx.first.start,
              ctx.trailing != null ? ctx.trailing : last.stop);
    } else if (pattern instanceof MatchStar) {
      throw reject("invalid syntax", tokens.get(index(ctx.first.stop) + 1));
    }
    expr guard = ctx.guard == null ? null : ctx.guard.node;
    ctx.node = new match_case(pattern, guard, ctx.body.body);
  }

  @Override
  public void exitFuncdef(FuncdefContext ctx) {
    Parameters parameters = new Parameters(this);
    if (ctx.parameters != null) {
      for (ParameterContext item : ctx.parameters.items) {
        parameters.add(item);
      }
    }
    String name = name(ctx.name.start);
    arguments args = parameters.build();
    List<stmt> body = ctx.body.body;
    List<expr> decorators = new ArrayList<>(0);
    expr returns = node(ctx.returned);
    statement =
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
        throw reject("invalid syntax", ctx.bases.bare.loops.start);
      }
    }
    String name = name(ctx.name.start);
    statement =
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
    switch (statement) {
      case FunctionDef function -> function.decorator_list = decorators;
      case AsyncFunctionDef function -> function.decorator_list = decorators;
      case ClassDef type -> type.decorator_list = decorators;
      default -> throw new IllegalStateException("decorated: " + statement);
    }
  }
}
