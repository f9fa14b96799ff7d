package astsprint.parse.build;

import astsprint.ast.Add;
import astsprint.ast.And;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.unaryop;
import astsprint.ast.Await;
import astsprint.ast.BinOp;
import astsprint.ast.BitAnd;
import astsprint.ast.BitOr;
import astsprint.ast.BitXor;
import astsprint.ast.BoolOp;
import astsprint.ast.Compare;
import astsprint.ast.Div;
import astsprint.ast.Eq;
import astsprint.ast.FloorDiv;
import astsprint.ast.Gt;
import astsprint.ast.GtE;
import astsprint.ast.IfExp;
import astsprint.ast.In;
import astsprint.ast.Invert;
import astsprint.ast.Is;
import astsprint.ast.IsNot;
import astsprint.ast.LShift;
import astsprint.ast.Lambda;
import astsprint.ast.Load;
import astsprint.ast.Lt;
import astsprint.ast.LtE;
import astsprint.ast.MatMult;
import astsprint.ast.Mod;
import astsprint.ast.Mult;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Not;
import astsprint.ast.NotEq;
import astsprint.ast.NotIn;
import astsprint.ast.Or;
import astsprint.ast.Pow;
import astsprint.ast.RShift;
import astsprint.ast.Starred;
import astsprint.ast.Store;
import astsprint.ast.Sub;
import astsprint.ast.Tuple;
import astsprint.ast.UAdd;
import astsprint.ast.USub;
import astsprint.ast.UnaryOp;
import astsprint.ast.arguments;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Language reference 6.4 to 6.15: operators, conditions, lambdas, expression lists.
 *
 * <p>A rule that may be an operand or an element lets go of its parts once it has its node: a
 * million of them may wait for the end of their list.
 */
final class ExpressionBuilder extends NodeBuilder {
  ExpressionBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  @Override
  public void exitU_expr(U_exprContext ctx) {
    if (ctx.sign != null) {
      ctx.node = at(new UnaryOp(sign(ctx.sign.getType()), ctx.operand.node), ctx);
      return;
    }
    expr node = ctx.base.node;
    if (ctx.await != null) {
      node = at(new Await(node), ctx.start, ctx.base.stop);
    }
    if (ctx.exponent != null) {
      node = at(new BinOp(node, Pow.INSTANCE, ctx.exponent.node), ctx);
    }
    ctx.node = node;
    ctx.base = gone();
  }

  static unaryop sign(int type) {
    return switch (type) {
      case PythonParser.PLUS -> UAdd.INSTANCE;
      case PythonParser.MINUS -> USub.INSTANCE;
      default -> Invert.INSTANCE;
    };
  }

  @Override
  public void exitOr_expr(Or_exprContext ctx) {
    ctx.node = ctx.operators.isEmpty() ? ctx.left.node : binary(ctx);
    ctx.left = gone();
  }

  /**
   * Operator precedence over a flat list, every operator binding to the left: an operation is
   * complete when the next operator binds no tighter. Operands and operators wait on stacks, so the
   * length of a sum costs no recursion.
   */
  private static expr binary(Or_exprContext ctx) {
    int count = ctx.operators.size();
    List<expr> nodes = new ArrayList<>();
    List<ParserRuleContext> starts = new ArrayList<>();
    List<Token> waiting = new ArrayList<>();
    nodes.add(ctx.left.node);
    starts.add(ctx.left);
    ParserRuleContext last = ctx.left;
    for (int i = 0; i <= count; i++) {
      int next = i == count ? 0 : precedence(ctx.operators.get(i).getType());
      while (!waiting.isEmpty() && precedence(waiting.getLast().getType()) >= next) {
        operator op = operator(waiting.removeLast().getType());
        expr right = nodes.removeLast();
        starts.removeLast();
        expr left = nodes.removeLast();
        nodes.add(at(new BinOp(left, op, right), starts.getLast().start, last.stop));
      }
      if (i < count) {
        waiting.add(ctx.operators.get(i));
        last = ctx.operands.get(i);
        nodes.add(ctx.operands.get(i).node);
        starts.add(last);
      }
    }
    return nodes.getFirst();
  }

  /** Language reference 6.17; the higher, the tighter; 0 for no operator of these. */
  static int precedence(int type) {
    return switch (type) {
      case PythonParser.BAR -> 1;
      case PythonParser.CIRCUMFLEX -> 2;
      case PythonParser.AMPERSAND -> 3;
      case PythonParser.LEFTSHIFT, PythonParser.RIGHTSHIFT -> 4;
      case PythonParser.PLUS, PythonParser.MINUS -> 5;
      case PythonParser.STAR,
          PythonParser.AT,
          PythonParser.SLASH,
          PythonParser.DOUBLESLASH,
          PythonParser.PERCENT ->
          6;
      default -> 0;
    };
  }

  static operator operator(int type) {
    return switch (type) {
      case PythonParser.BAR, PythonParser.VBAREQUAL -> BitOr.INSTANCE;
      case PythonParser.CIRCUMFLEX, PythonParser.CIRCUMFLEXEQUAL -> BitXor.INSTANCE;
      case PythonParser.AMPERSAND, PythonParser.AMPEREQUAL -> BitAnd.INSTANCE;
      case PythonParser.LEFTSHIFT, PythonParser.LEFTSHIFTEQUAL -> LShift.INSTANCE;
      case PythonParser.RIGHTSHIFT, PythonParser.RIGHTSHIFTEQUAL -> RShift.INSTANCE;
      case PythonParser.PLUS, PythonParser.PLUSEQUAL -> Add.INSTANCE;
      case PythonParser.MINUS, PythonParser.MINEQUAL -> Sub.INSTANCE;
      case PythonParser.STAR, PythonParser.STAREQUAL -> Mult.INSTANCE;
      case PythonParser.AT, PythonParser.ATEQUAL -> MatMult.INSTANCE;
      case PythonParser.SLASH, PythonParser.SLASHEQUAL -> Div.INSTANCE;
      case PythonParser.DOUBLESLASH, PythonParser.DOUBLESLASHEQUAL -> FloorDiv.INSTANCE;
      case PythonParser.PERCENT, PythonParser.PERCENTEQUAL -> Mod.INSTANCE;
      default -> Pow.INSTANCE;
    };
  }

  @Override
  public void exitComparison(ComparisonContext ctx) {
    if (ctx.operators.isEmpty()) {
      ctx.node = ctx.left.node;
      return;
    }
    List<cmpop> operators = new ArrayList<>(ctx.operators.size());
    List<expr> operands = new ArrayList<>(ctx.operators.size());
    for (int i = 0; i < ctx.operators.size(); i++) {
      operators.add(ctx.operators.get(i).node);
      operands.add(ctx.operands.get(i).node);
    }
    ctx.node = at(new Compare(ctx.left.node, operators, operands), ctx);
  }

  @Override
  public void exitComp_operator(Comp_operatorContext ctx) {
    if (ctx.start.getType() == PythonParser.BARRED) {
      throw reject(ErrorKind.NOT_BARRYS, ctx.start);
    }
    ctx.node = comparison(ctx.start.getType(), !isOneToken(ctx));
  }

  /** The operator that begins with a token of this type, and may have a second word. */
  static cmpop comparison(int type, boolean two) {
    return switch (type) {
      case PythonParser.LESS -> Lt.INSTANCE;
      case PythonParser.GREATER -> Gt.INSTANCE;
      case PythonParser.EQEQUAL -> Eq.INSTANCE;
      case PythonParser.GREATEREQUAL -> GtE.INSTANCE;
      case PythonParser.LESSEQUAL -> LtE.INSTANCE;
      case PythonParser.NOTEQUAL -> NotEq.INSTANCE;
      case PythonParser.IS -> two ? IsNot.INSTANCE : Is.INSTANCE;
      case PythonParser.NOT -> NotIn.INSTANCE;
      default -> In.INSTANCE;
    };
  }

  @Override
  public void exitOr_test(Or_testContext ctx) {
    if (ctx.operands.isEmpty()) {
      ctx.node = ctx.left.node;
      return;
    }
    List<expr> values = new ArrayList<>(1 + ctx.operands.size());
    values.add(ctx.left.node);
    for (And_testContext operand : ctx.operands) {
      values.add(operand.node);
    }
    ctx.node = at(new BoolOp(Or.INSTANCE, values), ctx);
  }

  @Override
  public void exitAnd_test(And_testContext ctx) {
    if (ctx.operands.isEmpty()) {
      ctx.node = ctx.left.node;
    } else {
      List<expr> values = new ArrayList<>(1 + ctx.operands.size());
      values.add(ctx.left.node);
      for (Not_testContext operand : ctx.operands) {
        values.add(operand.node);
      }
      ctx.node = at(new BoolOp(And.INSTANCE, values), ctx);
    }
    ctx.left = gone();
    ctx.operands = gone();
  }

  @Override
  public void exitNot_test(Not_testContext ctx) {
    ctx.node =
        ctx.operand == null ? ctx.value.node : at(new UnaryOp(Not.INSTANCE, ctx.operand.node), ctx);
    ctx.value = gone();
  }

  @Override
  public void exitAssignment_expression(Assignment_expressionContext ctx) {
    if (ctx.value == null) {
      ctx.node = ctx.left.node;
    } else if (ctx.left.node instanceof Name name && isOneToken(ctx.left)) {
      name.ctx = Store.INSTANCE;
      ctx.node = at(new NamedExpr(name, ctx.value.node), ctx);
    } else {
      // In a call CPython does not look for a target that is none.
      throw ctx.parent instanceof ArgumentContext
          ? reject(ErrorKind.INVALID_SYNTAX, ctx.operator).readTo((PythonToken) ctx.operator)
          : reject(ErrorKind.NO_WALRUS_TARGET, ctx.left.node, Targets.describe(ctx.left.node));
    }
    ctx.left = gone();
  }

  @Override
  public void exitExpression(ExpressionContext ctx) {
    if (ctx.function != null) {
      ctx.node = ctx.function.node;
    } else if (ctx.test == null) {
      ctx.node = ctx.body.node;
    } else {
      ctx.node = at(new IfExp(ctx.test.node, ctx.body.node, ctx.orelse.node), ctx);
    }
    ctx.body = gone();
  }

  @Override
  public void exitLambda_parameters(Lambda_parametersContext ctx) {
    ParameterCollector parameters = new ParameterCollector(this);
    for (Lambda_parameterContext item : ctx.items) {
      parameters.add(item);
    }
    ctx.node = parameters.build(tokens.get(index(ctx.stop) + 1));
  }

  @Override
  public void exitLambda_expr(Lambda_exprContext ctx) {
    arguments args =
        ctx.params == null
            ? new ParameterCollector(this).build(tokens.get(index(ctx.stop)))
            : ctx.params.node;
    ctx.node = at(new Lambda(args, ctx.body.node), ctx);
  }

  @Override
  public void exitStarred_expressions(Starred_expressionsContext ctx) {
    if (ctx.trailing == null && ctx.rest.isEmpty()) {
      ctx.node = ctx.first.node;
      return;
    }
    List<expr> elements = new ArrayList<>(1 + ctx.rest.size());
    elements.add(ctx.first.node);
    for (Starred_expressionContext element : ctx.rest) {
      elements.add(element.node);
    }
    ctx.node = at(new Tuple(elements, Load.INSTANCE), ctx);
  }

  @Override
  public void exitStarred_expression(Starred_expressionContext ctx) {
    ctx.node =
        ctx.starred != null
            ? at(new Starred(ctx.starred.node, Load.INSTANCE), ctx)
            : ctx.value.node;
    ctx.value = gone();
  }
}
