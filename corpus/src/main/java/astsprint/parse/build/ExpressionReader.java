package astsprint.parse.build;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.And;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Await;
import astsprint.ast.BinOp;
import astsprint.ast.BoolOp;
import astsprint.ast.Compare;
import astsprint.ast.IfExp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.Not;
import astsprint.ast.Or;
import astsprint.ast.Pow;
import astsprint.ast.Starred;
import astsprint.ast.Tuple;
import astsprint.ast.UnaryOp;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions by hand: operators, and what {@link PrimaryReader} reads. By the grammar a name
 * that stands for itself passes a dozen rules, one for each precedence, and each rule costs a
 * context, a list or two, and a call of a builder. Here it costs a dozen comparisons of one
 * integer.
 *
 * <p>What is read is right, as the grammar says. Where something looks wrong the reader gives up:
 * then the grammar reads all of the source, alone, and has the last word.
 */
final class ExpressionReader {
  private final PythonParser parser;
  private final TokenArray tokens;
  private final PrimaryReader primaries;

  ExpressionReader(
      PythonParser parser,
      TokenArray tokens,
      AtomBuilder atoms,
      TextBuilder texts,
      LatestNodes latest) {
    this.parser = parser;
    this.tokens = tokens;
    primaries = new PrimaryReader(parser, tokens, this, atoms, texts, latest);
  }

  /** Rule assigned_value: a bare tuple may have starred elements. */
  expr expressions() {
    if (tokens.next().type == YIELD) {
      return parser.yield_expression().node;
    }
    PythonToken start = tokens.next();
    expr first = element();
    if (tokens.next().type != COMMA) {
      return first;
    }
    List<expr> elements = new ArrayList<>(2);
    elements.add(first);
    while (tokens.next().type == COMMA) {
      tokens.consume();
      if (!begins(tokens.next().type)) {
        break;
      }
      elements.add(element());
    }
    return NodeBuilder.at(new Tuple(elements, Load.INSTANCE), start, tokens.last());
  }

  private expr element() {
    PythonToken start = tokens.next();
    if (start.type != STAR) {
      return expression();
    }
    tokens.consume();
    return NodeBuilder.at(new Starred(orExpr(), Load.INSTANCE), start, tokens.last());
  }

  /** Whether an element of a tuple begins with such a token. */
  static boolean begins(int type) {
    return switch (type) {
      case NAME, CASE, MATCH, TYPE, UNDERSCORE -> true;
      case NUMBER, NONE, TRUE, FALSE, ELLIPSIS -> true;
      case STRING, FSTRING_START, TSTRING_START -> true;
      case LPAR, LSQB, LBRACE -> true;
      case STAR, PLUS, MINUS, TILDE, NOT, AWAIT, LAMBDA -> true;
      default -> false;
    };
  }

  /** Rule assignment_expression. */
  expr assignmentExpression() {
    return primaries.named();
  }

  /** Rule expression. */
  expr expression() {
    PythonToken start = tokens.next();
    if (start.type == LAMBDA) {
      return parser.lambda_expr().node;
    }
    expr body = orTest();
    if (tokens.next().type != IF) {
      return body;
    }
    tokens.consume();
    expr test = orTest();
    take(ELSE);
    parser.descend();
    expr orelse = expression();
    parser.ascend();
    return NodeBuilder.at(new IfExp(test, body, orelse), start, tokens.last());
  }

  /** Rule or_test. */
  expr orTest() {
    PythonToken start = tokens.next();
    expr first = andTest();
    if (tokens.next().type != OR) {
      return first;
    }
    List<expr> operands = new ArrayList<>(2);
    operands.add(first);
    while (tokens.next().type == OR) {
      tokens.consume();
      operands.add(andTest());
    }
    return NodeBuilder.at(new BoolOp(Or.INSTANCE, operands), start, tokens.last());
  }

  private expr andTest() {
    PythonToken start = tokens.next();
    expr first = notTest();
    if (tokens.next().type != AND) {
      return first;
    }
    List<expr> operands = new ArrayList<>(2);
    operands.add(first);
    while (tokens.next().type == AND) {
      tokens.consume();
      operands.add(notTest());
    }
    return NodeBuilder.at(new BoolOp(And.INSTANCE, operands), start, tokens.last());
  }

  private expr notTest() {
    PythonToken start = tokens.next();
    if (start.type != NOT) {
      return comparison(start);
    }
    tokens.consume();
    parser.descend();
    expr operand = notTest();
    parser.ascend();
    return NodeBuilder.at(new UnaryOp(Not.INSTANCE, operand), start, tokens.last());
  }

  private expr comparison(PythonToken start) {
    expr left = orExpr();
    cmpop operator = comparisonOperator();
    if (operator == null) {
      return left;
    }
    List<cmpop> operators = new ArrayList<>(1);
    List<expr> operands = new ArrayList<>(1);
    while (operator != null) {
      operators.add(operator);
      operands.add(orExpr());
      operator = comparisonOperator();
    }
    return NodeBuilder.at(new Compare(left, operators, operands), start, tokens.last());
  }

  /** Takes an operator of one or two words; null if none follows. */
  private @Nullable cmpop comparisonOperator() {
    int type = tokens.next().type;
    return switch (type) {
      case LESS, GREATER, EQEQUAL, GREATEREQUAL, LESSEQUAL, NOTEQUAL, IN -> {
        tokens.consume();
        yield ExpressionBuilder.comparison(type, false);
      }
      case IS -> {
        tokens.consume();
        boolean two = tokens.next().type == NOT;
        if (two) {
          tokens.consume();
        }
        yield ExpressionBuilder.comparison(type, two);
      }
      case NOT -> {
        tokens.consume();
        take(IN);
        yield ExpressionBuilder.comparison(type, true);
      }
      default -> null;
    };
  }

  /** Rule or_expr. */
  expr orExpr() {
    return binary(1);
  }

  /** Operations that bind at least so tight, each to the left. */
  private expr binary(int least) {
    PythonToken start = tokens.next();
    expr left = unary();
    while (true) {
      int type = tokens.next().type;
      int precedence = ExpressionBuilder.precedence(type);
      if (precedence < least) {
        return left;
      }
      tokens.consume();
      expr right = binary(precedence + 1);
      BinOp operation = new BinOp(left, ExpressionBuilder.operator(type), right);
      left = NodeBuilder.at(operation, start, tokens.last());
    }
  }

  /** Rule u_expr: signs, powers and await. */
  private expr unary() {
    PythonToken start = tokens.next();
    return switch (start.type) {
      case PLUS, MINUS, TILDE -> {
        tokens.consume();
        yield NodeBuilder.at(
            new UnaryOp(ExpressionBuilder.sign(start.type), operand()), start, tokens.last());
      }
      case AWAIT -> {
        tokens.consume();
        expr awaited = primaries.primary();
        yield power(NodeBuilder.at(new Await(awaited), start, tokens.last()), start);
      }
      default -> power(primaries.primary(), start);
    };
  }

  private expr power(expr base, PythonToken start) {
    if (tokens.next().type != DOUBLESTAR) {
      return base;
    }
    tokens.consume();
    return NodeBuilder.at(new BinOp(base, Pow.INSTANCE, operand()), start, tokens.last());
  }

  private expr operand() {
    parser.descend();
    expr operand = unary();
    parser.ascend();
    return operand;
  }

  /** Whether an expression is a name that has no parentheses. */
  boolean isBareName(expr node, PythonToken start) {
    return node instanceof Name && tokens.last().index == start.index;
  }

  /** Goes past a token that must be there. */
  void take(int type) {
    if (tokens.next().type != type) {
      throw parser.unsure();
    }
    tokens.consume();
  }
}
