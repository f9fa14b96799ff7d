package astsprint.parse.build;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Assert;
import astsprint.ast.Assign;
import astsprint.ast.Attribute;
import astsprint.ast.AugAssign;
import astsprint.ast.BoolOp;
import astsprint.ast.Break;
import astsprint.ast.Call;
import astsprint.ast.Compare;
import astsprint.ast.Continue;
import astsprint.ast.Del;
import astsprint.ast.Delete;
import astsprint.ast.Expr;
import astsprint.ast.Global;
import astsprint.ast.IfExp;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.In;
import astsprint.ast.Lambda;
import astsprint.ast.Name;
import astsprint.ast.Nonlocal;
import astsprint.ast.Not;
import astsprint.ast.Pass;
import astsprint.ast.Raise;
import astsprint.ast.Return;
import astsprint.ast.Starred;
import astsprint.ast.Store;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.TypeAlias;
import astsprint.ast.UnaryOp;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.ast.alias;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Language reference 7, simple statements. */
final class SimpleStatementBuilder extends NodeBuilder {
  SimpleStatementBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  @Override
  public void exitSimple_stmt(Simple_stmtContext ctx) {
    ctx.body.add(latest.statement);
  }

  @Override
  public void exitAssigned_value(Assigned_valueContext ctx) {
    ctx.node = ctx.value != null ? ctx.value.node : ctx.yielded.node;
  }

  @Override
  public void exitAssignment_stmt(Assignment_stmtContext ctx) {
    expr first = ctx.first.node;
    if (ctx.annotation != null) {
      latest.statement = at(annotated(ctx, first), ctx);
    } else if (ctx.operator != null) {
      checkYield(ctx.first, ctx.operator);
      if (!(first instanceof Name || first instanceof Attribute || first instanceof Subscript)) {
        throw reject(ErrorKind.NO_AUGMENTED_TARGET, ctx.first.start, Targets.describe(first));
      }
      Targets.use(first, Store.INSTANCE);
      latest.statement =
          at(
              new AugAssign(
                  first, ExpressionBuilder.operator(ctx.operator.getType()), ctx.value.node),
              ctx);
    } else if (ctx.more.isEmpty()) {
      latest.statement = at(new Expr(first), ctx);
    } else {
      latest.statement = at(assign(ctx), ctx);
    }
  }

  private AnnAssign annotated(Assignment_stmtContext ctx, expr target) {
    checkYield(ctx.first, tokens.get(index(ctx.first.stop) + 1));
    boolean parenthesised =
        ctx.first.start.getType() == PythonParser.LPAR && target instanceof Name;
    if (target instanceof Tuple || target instanceof astsprint.ast.List) {
      throw reject(ErrorKind.SEVERAL_ANNOTATED, ctx.first.start, Targets.describe(target));
    }
    if (target instanceof Starred) {
      PythonToken colon = tokens.get(index(ctx.first.stop) + 1);
      throw reject(ErrorKind.INVALID_SYNTAX, colon).readTo(colon);
    }
    if (!isSingle(target) || beginsWithSingle(target, (PythonToken) ctx.first.start)) {
      throw reject(ErrorKind.NO_ANNOTATED_TARGET, ctx.first.start);
    }
    Targets.use(target, Store.INSTANCE);
    expr value = ctx.value == null ? null : ctx.value.node;
    int simple = target instanceof Name && !parenthesised ? 1 : 0;
    return new AnnAssign(target, ctx.annotation.node, value, simple);
  }

  /** A bare yield expression begins no assignment but one by an equals sign. */
  private void checkYield(Assigned_valueContext target, Token operator) {
    if (target.yielded != null) {
      throw reject(ErrorKind.INVALID_SYNTAX, operator).readTo((PythonToken) operator);
    }
  }

  private static boolean isSingle(expr target) {
    return target instanceof Name || target instanceof Attribute || target instanceof Subscript;
  }

  /**
   * Whether a target begins with another in parentheses, as in {@code (a).b: int}: CPython takes
   * {@code (a)} for the whole target and does not come back for more.
   */
  private static boolean beginsWithSingle(expr target, PythonToken start) {
    expr node = target;
    while (node.lineno == start.line && node.colOffset == start.column) {
      switch (node) {
        case Attribute outer -> node = outer.value;
        case Subscript outer -> node = outer.value;
        case Call outer -> node = outer.func;
        default -> {
          return false;
        }
      }
    }
    return !node.equals(target) && isSingle(node);
  }

  private Assign assign(Assignment_stmtContext ctx) {
    int last = ctx.more.size() - 1;
    List<expr> targets = new ArrayList<>(1 + last);
    targets.add(target(ctx.first, last == 0 ? ctx.more.get(0) : null));
    for (Assigned_valueContext target : ctx.more.subList(0, last)) {
      if (Targets.invalid(target.node, false) != null) {
        compared(ctx);
      }
      targets.add(target(target, null));
    }
    return new Assign(targets, ctx.more.get(last).node, null);
  }

  /**
   * Rejects the first target once a later one is none: CPython tries what begins the statement as
   * an expression that a single equals sign spoils, if what follows that goes on behind an operand.
   */
  private void compared(Assignment_stmtContext ctx) {
    Starred_expressionsContext value = ctx.more.getFirst().value;
    if (value == null || ctx.first.value == null || value.first.starred != null) {
      return;
    }
    boolean tuple = !value.rest.isEmpty() || value.trailing != null;
    boolean goesOn =
        switch (value.first.node) {
          case UnaryOp unary when unary.op instanceof Not -> false;
          case Lambda _ -> false;
          case Compare _, BoolOp _, IfExp _ -> true;
          default -> tuple;
        };
    Starred_expressionContext target =
        ctx.first.value.rest.isEmpty() ? ctx.first.value.first : lastElement(ctx.first);
    boolean sole = ctx.first.value.rest.isEmpty() && ctx.first.value.trailing == null;
    if (goesOn
        && target != null
        && (!sole
            || isName(target)
            || Targets.mayCompare(target.node, (PythonToken) target.start))) {
      throw comparison(target);
    }
  }

  private static boolean isName(Starred_expressionContext element) {
    return element.node instanceof Name && isOneToken(element);
  }

  /** Makes a value the target of an assignment; {@code only} is what a sole target is assigned. */
  private expr target(Assigned_valueContext ctx, @Nullable Assigned_valueContext only) {
    expr target = ctx.node;
    expr invalid = Targets.invalid(target, false);
    if (invalid != null) {
      if ((target instanceof Yield || target instanceof YieldFrom) && ctx.yielded != null) {
        throw reject(ErrorKind.YIELD_AS_TARGET, ctx.start);
      }
      boolean comparable = only != null && Targets.isComparable(only.start.getType());
      Starred_expressionContext last = comparable ? lastElement(ctx) : null;
      if (last != null) {
        throw comparison(last);
      }
      boolean compares = comparable && Targets.mayCompare(target, (PythonToken) ctx.start);
      throw reject(
          compares ? ErrorKind.NO_TARGET_BUT_EQUAL : ErrorKind.NO_TARGET,
          invalid,
          Targets.describe(invalid));
    }
    Targets.use(target, Store.INSTANCE);
    return target;
  }

  /** The last element of a bare tuple, null if it is none that CPython compares. */
  private static @Nullable Starred_expressionContext lastElement(Assigned_valueContext ctx) {
    if (ctx.value == null || ctx.value.rest.isEmpty() || ctx.value.trailing != null) {
      return null;
    }
    Starred_expressionContext last = ctx.value.rest.getLast();
    return isName(last) || Targets.mayCompare(last.node, (PythonToken) last.start) ? last : null;
  }

  /** CPython takes the last element before the equals sign for one side of a comparison. */
  private Rejection comparison(Starred_expressionContext last) {
    return isName(last)
        ? reject(ErrorKind.EQUAL_IN_EXPRESSION, last.node)
        : reject(ErrorKind.NO_TARGET_BUT_EQUAL, last.node, Targets.describe(last.node));
  }

  @Override
  public void exitTarget_list(Target_listContext ctx) {
    if (ctx.trailing == null && ctx.rest.isEmpty()) {
      ctx.node = ctx.first.node;
      return;
    }
    List<expr> targets = new ArrayList<>(1 + ctx.rest.size());
    targets.add(ctx.first.node);
    for (Star_targetContext target : ctx.rest) {
      targets.add(target.node);
    }
    ctx.node = at(new Tuple(targets, Store.INSTANCE), ctx);
  }

  @Override
  public void exitStar_target(Star_targetContext ctx) {
    expr target = ctx.value.node;
    expr invalid = Targets.invalid(target, false);
    if (invalid instanceof Compare comparison && ctx.parent instanceof Target_listContext) {
      // CPython looks for the target of "for" on the left of the comparison.
      expr left =
          comparison.ops.getFirst() instanceof In ? Targets.invalid(comparison.left, false) : null;
      if (left == null) {
        throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(index(ctx.stop) + 1));
      }
      invalid = left;
    }
    if (invalid != null) {
      throw noTarget(ctx, invalid);
    }
    Targets.use(target, Store.INSTANCE);
    ctx.node = ctx.star == null ? target : at(new Starred(target, Store.INSTANCE), ctx);
  }

  /** CPython looks first at what follows the target. */
  private Rejection noTarget(Star_targetContext ctx, expr invalid) {
    PythonToken next = tokens.get(index(ctx.stop) + 1);
    if (ctx.parent instanceof With_itemContext) {
      boolean ends =
          switch (next.type) {
            case PythonParser.COMMA, PythonParser.RPAR, PythonParser.COLON -> true;
            default -> false;
          };
      if (!ends) {
        return reject(ErrorKind.INVALID_SYNTAX, next);
      }
    }
    boolean loop =
        ctx.parent instanceof Target_listContext list && list.parent instanceof Comp_clauseContext;
    return loop && next.type != PythonParser.IN && next.type != PythonParser.COMMA
        ? reject(ErrorKind.MISSING_IN, next)
        : reject(ErrorKind.NO_TARGET, invalid, Targets.describe(invalid));
  }

  @Override
  public void exitAssert_stmt(Assert_stmtContext ctx) {
    latest.statement = at(new Assert(ctx.test.node, node(ctx.message)), ctx);
  }

  @Override
  public void exitPass_stmt(Pass_stmtContext ctx) {
    latest.statement = at(new Pass(), ctx);
  }

  @Override
  public void exitDel_stmt(Del_stmtContext ctx) {
    expr invalid = Targets.invalid(ctx.targets.node, true);
    if (invalid != null) {
      throw reject(ErrorKind.NO_DELETED_TARGET, invalid, Targets.describe(invalid));
    }
    Targets.use(ctx.targets.node, Del.INSTANCE);
    boolean bare = ctx.targets.trailing != null || !ctx.targets.rest.isEmpty();
    List<expr> targets;
    if (bare && ctx.targets.node instanceof Tuple tuple) {
      targets = tuple.elts;
    } else {
      targets = new ArrayList<>(1);
      targets.add(ctx.targets.node);
    }
    latest.statement = at(new Delete(targets), ctx);
  }

  @Override
  public void exitReturn_stmt(Return_stmtContext ctx) {
    latest.statement = at(new Return(ctx.value == null ? null : ctx.value.node), ctx);
  }

  @Override
  public void exitRaise_stmt(Raise_stmtContext ctx) {
    latest.statement = at(new Raise(node(ctx.raised), node(ctx.cause)), ctx);
  }

  @Override
  public void exitBreak_stmt(Break_stmtContext ctx) {
    latest.statement = at(new Break(), ctx);
  }

  @Override
  public void exitContinue_stmt(Continue_stmtContext ctx) {
    latest.statement = at(new Continue(), ctx);
  }

  @Override
  public void exitImport_stmt(Import_stmtContext ctx) {
    List<alias> names = new ArrayList<>(ctx.names.size());
    for (Dotted_as_nameContext name : ctx.names) {
      names.add(name.node);
    }
    latest.statement = at(new Import(names), ctx);
  }

  @Override
  public void exitFrom_stmt(From_stmtContext ctx) {
    int level = 0;
    for (Token dots : ctx.dots) {
      level += dots.getType() == PythonParser.ELLIPSIS ? 3 : 1;
    }
    List<alias> names = new ArrayList<>(Math.max(1, ctx.names.size()));
    if (ctx.star != null) {
      names.add(at(new alias("*", null), ctx.star, ctx.star));
    }
    for (Import_as_nameContext name : ctx.names) {
      names.add(name.node);
    }
    String module = ctx.module == null ? null : dotted(ctx.module);
    latest.statement = at(new ImportFrom(module, names, level), ctx);
  }

  @Override
  public void exitDotted_as_name(Dotted_as_nameContext ctx) {
    ctx.node = at(new alias(dotted(ctx.name), optionalName(ctx.asname)), ctx);
  }

  @Override
  public void exitImport_as_name(Import_as_nameContext ctx) {
    ctx.node = at(new alias(name(ctx.name.start), optionalName(ctx.asname)), ctx);
  }

  private String dotted(Dotted_nameContext ctx) {
    if (ctx.parts.size() == 1) {
      return name(ctx.start);
    }
    StringBuilder dotted = new StringBuilder();
    for (IdentifierContext part : ctx.parts) {
      dotted.append(dotted.isEmpty() ? "" : ".").append(name(part.start));
    }
    return dotted.toString();
  }

  @Override
  public void exitGlobal_stmt(Global_stmtContext ctx) {
    latest.statement = at(new Global(names(ctx.names)), ctx);
  }

  @Override
  public void exitNonlocal_stmt(Nonlocal_stmtContext ctx) {
    latest.statement = at(new Nonlocal(names(ctx.names)), ctx);
  }

  private List<String> names(List<IdentifierContext> identifiers) {
    List<String> names = new ArrayList<>(identifiers.size());
    for (IdentifierContext identifier : identifiers) {
      names.add(name(identifier.start));
    }
    return names;
  }

  @Override
  public void exitType_stmt(Type_stmtContext ctx) {
    expr name = storedName(ctx.name);
    latest.statement = at(new TypeAlias(name, nodes(ctx.params), ctx.value.node), ctx);
  }

  private Name storedName(IdentifierContext identifier) {
    return at(new Name(name(identifier.start), Store.INSTANCE), identifier);
  }
}
