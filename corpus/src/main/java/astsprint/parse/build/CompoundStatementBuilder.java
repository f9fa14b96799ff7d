package astsprint.parse.build;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncWith;
import astsprint.ast.ExceptHandler;
import astsprint.ast.For;
import astsprint.ast.If;
import astsprint.ast.Load;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.Tuple;
import astsprint.ast.While;
import astsprint.ast.With;
import astsprint.ast.withitem;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Language reference 8.1 to 8.5: conditions, loops, try, with. */
final class CompoundStatementBuilder extends NodeBuilder {
  CompoundStatementBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  @Override
  public void exitCompound_stmt(Compound_stmtContext ctx) {
    ctx.body.add(latest.statement);
  }

  private static List<stmt> orelse(@Nullable Else_clauseContext ctx) {
    return ctx == null ? new ArrayList<>(0) : ctx.body.body;
  }

  @Override
  public void exitIf_stmt(If_stmtContext ctx) {
    List<stmt> orelse = orelse(ctx.orelse);
    for (int i = ctx.elifs.size() - 1; i >= 0; i--) {
      Elif_clauseContext elif = ctx.elifs.get(i);
      stmt nested = at(new If(elif.test.node, elif.body.body, orelse), elif.start, lastToken(ctx));
      orelse = new ArrayList<>(1);
      orelse.add(nested);
    }
    latest.statement = atBlock(new If(ctx.test.node, ctx.body.body, orelse), ctx);
  }

  @Override
  public void exitWhile_stmt(While_stmtContext ctx) {
    latest.statement = atBlock(new While(ctx.test.node, ctx.body.body, orelse(ctx.orelse)), ctx);
  }

  @Override
  public void exitFor_stmt(For_stmtContext ctx) {
    expr target = ctx.target.node;
    expr iter = ctx.iter.node;
    List<stmt> body = ctx.body.body;
    List<stmt> orelse = orelse(ctx.orelse);
    latest.statement =
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
        throw reject(ErrorKind.EXCEPT_AND_EXCEPT_STAR, handler.start);
      }
      handlers.add(handler.node);
    }
    List<stmt> body = ctx.body.body;
    List<stmt> orelse = orelse(ctx.orelse);
    List<stmt> finalbody = ctx.finalbody == null ? new ArrayList<>(0) : ctx.finalbody.body.body;
    latest.statement =
        starred
            ? atBlock(new TryStar(body, handlers, orelse, finalbody), ctx)
            : atBlock(new Try(body, handlers, orelse, finalbody), ctx);
  }

  @Override
  public void exitExcept_clause(Except_clauseContext ctx) {
    if (ctx.star != null && ctx.types.isEmpty()) {
      throw reject(ErrorKind.NOTHING_AFTER_EXCEPT_STAR, tokens.get(index(ctx.star) + 1));
    }
    String name = optionalName(ctx.name);
    expr type = null;
    if (ctx.types.size() == 1 && ctx.trailing == null) {
      type = ctx.types.getFirst().node;
    } else if (!ctx.types.isEmpty()) {
      if (name != null) {
        throw reject(ErrorKind.BARE_EXCEPTION_TYPES, ctx.types.getFirst().start);
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
    latest.statement =
        ctx.asynchronous == null
            ? atBlock(new With(items, body, null), ctx)
            : atBlock(new AsyncWith(items, body, null), ctx);
  }

  @Override
  public void exitWith_item(With_itemContext ctx) {
    ctx.node = new withitem(ctx.context.node, ctx.vars == null ? null : ctx.vars.node);
  }
}
