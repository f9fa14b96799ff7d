package astsprint.parse.build;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Assign;
import astsprint.ast.Attribute;
import astsprint.ast.AugAssign;
import astsprint.ast.Break;
import astsprint.ast.Continue;
import astsprint.ast.Expr;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.ast.Return;
import astsprint.ast.Store;
import astsprint.ast.Subscript;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most common simple statements by hand: expressions, assignments, {@code return} and
 * those of one word. By the grammar each of them passes four rules before its expression begins.
 *
 * <p>All others are left to their rules, and so is a statement that looks wrong: it is read again.
 */
final class StatementReader {
  private final PythonParser parser;
  private final TokenArray tokens;
  private final ExpressionReader expressions;

  StatementReader(PythonParser parser, TokenArray tokens, ExpressionReader expressions) {
    this.parser = parser;
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** Rule simple_stmts: adds the statements of a line. */
  void line(List<stmt> body) {
    do {
      PythonToken start = tokens.next();
      stmt statement = statement(start);
      if (statement != null) {
        body.add(NodeBuilder.at(statement, start, tokens.last()));
      } else {
        tokens.seek(start.index);
        parser.simple_stmt(body);
      }
      if (tokens.next().type == SEMI) {
        tokens.consume();
      } else {
        break;
      }
    } while (tokens.next().type != NEWLINE);
    expressions.take(NEWLINE);
  }

  /** Rule simple_stmt, but for the place of the node; null if its rules have to read it. */
  private @Nullable stmt statement(PythonToken start) {
    return switch (start.type) {
      case NAME, LPAR, LSQB, STRING, YIELD, AWAIT, NUMBER, ELLIPSIS -> assignment(start);
      case RETURN -> {
        tokens.consume();
        boolean empty = !ExpressionReader.begins(tokens.next().type);
        yield new Return(empty ? null : expressions.expressions());
      }
      case PASS -> oneWord(new Pass());
      case BREAK -> oneWord(new Break());
      case CONTINUE -> oneWord(new Continue());
      default -> null;
    };
  }

  private stmt oneWord(stmt statement) {
    tokens.consume();
    return statement;
  }

  /** Rule assignment_stmt. */
  private @Nullable stmt assignment(PythonToken start) {
    expr first = expressions.expressions();
    int type = tokens.next().type;
    return switch (type) {
      case NEWLINE, SEMI -> new Expr(first);
      case EQUAL -> assign(first);
      case COLON -> start.type == NAME ? annotated(first) : null;
      case PLUSEQUAL,
          MINEQUAL,
          STAREQUAL,
          ATEQUAL,
          SLASHEQUAL,
          DOUBLESLASHEQUAL,
          PERCENTEQUAL,
          DOUBLESTAREQUAL,
          RIGHTSHIFTEQUAL,
          LEFTSHIFTEQUAL,
          AMPEREQUAL,
          CIRCUMFLEXEQUAL,
          VBAREQUAL ->
          augmented(first, type);
      default -> null;
    };
  }

  private @Nullable Assign assign(expr first) {
    List<expr> targets = new ArrayList<>(1);
    expr last = first;
    while (tokens.next().type == EQUAL) {
      if (Targets.invalid(last, false) != null) {
        return null;
      }
      Targets.use(last, Store.INSTANCE);
      targets.add(last);
      tokens.consume();
      last = expressions.expressions();
    }
    return new Assign(targets, last, null);
  }

  /** Of a target without parentheses. */
  private @Nullable AnnAssign annotated(expr target) {
    if (!isSingle(target)) {
      return null;
    }
    Targets.use(target, Store.INSTANCE);
    tokens.consume();
    expr annotation = expressions.expression();
    expr value = null;
    if (tokens.next().type == EQUAL) {
      tokens.consume();
      value = expressions.expressions();
    }
    return new AnnAssign(target, annotation, value, target instanceof Name ? 1 : 0);
  }

  private @Nullable AugAssign augmented(expr target, int operator) {
    if (!isSingle(target)) {
      return null;
    }
    Targets.use(target, Store.INSTANCE);
    tokens.consume();
    return new AugAssign(target, ExpressionBuilder.operator(operator), expressions.expressions());
  }

  private static boolean isSingle(expr target) {
    return target instanceof Name || target instanceof Attribute || target instanceof Subscript;
  }
}
