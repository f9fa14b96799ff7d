package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Attribute;
import astsprint.ast.Name;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Targets;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong with a simple statement, its targets first. */
final class StatementDiagnosis extends ErrorSite {
  StatementDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /**
   * What is assigned to and is no target, whatever is wrong with the value; and an argument that is
   * no name before an equals sign.
   */
  @Nullable PythonSyntaxError assigned() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        PythonSyntaxError error =
            ask(
                new CallDiagnosis(source, tokens, mismatch),
                diagnosis -> diagnosis.assigned(argument));
        if (error != null) {
          return error;
        }
      }
      if (rule instanceof Assignment_stmtContext statement) {
        return statement.first == null
            ? null
            : statement.annotation != null ? annotated(statement) : assigned(statement);
      }
      if (rule instanceof StatementContext) {
        return null;
      }
    }
    return null;
  }

  /** What has an annotation and cannot have one, whatever is wrong behind that. */
  private @Nullable PythonSyntaxError annotated(Assignment_stmtContext statement) {
    PythonToken first = (PythonToken) statement.first.start;
    return switch (statement.first.node) {
      case Name _, Attribute _, Subscript _, Yield _, YieldFrom _, Starred _ -> null;
      case Tuple _, astsprint.ast.List _ ->
          error(ErrorKind.SEVERAL_ANNOTATED, first, Targets.describe(statement.first.node));
      default -> error(ErrorKind.NO_ANNOTATED_TARGET, first);
    };
  }

  private @Nullable PythonSyntaxError assigned(Assignment_stmtContext statement) {
    List<Assigned_valueContext> targets = new ArrayList<>();
    targets.add(statement.first);
    targets.addAll(statement.more);
    for (Assigned_valueContext target : targets) {
      if (target.node == null || tokens.get(NodeBuilder.index(target.stop) + 1).type != EQUAL) {
        return null;
      }
      if (target.yielded != null) {
        return error(ErrorKind.YIELD_AS_TARGET, (PythonToken) target.start);
      }
      expr invalid = Targets.invalid(target.node, false);
      if (invalid != null) {
        return noTarget(target, invalid, targets.size() == 1);
      }
    }
    return null;
  }

  private PythonSyntaxError noTarget(Assigned_valueContext target, expr invalid, boolean sole) {
    PythonToken value = tokens.get(NodeBuilder.index(target.stop) + 2);
    PythonToken last =
        sole && Targets.mayCompare(target.node, (PythonToken) target.start)
            ? parses(value, PythonParser::or_expr)
            : null;
    int next = last == null ? EQUAL : tokens.get(last.index + 1).type;
    return error(
        next == EQUAL || next == COLONEQUAL ? ErrorKind.NO_TARGET : ErrorKind.NO_TARGET_BUT_EQUAL,
        invalid,
        Targets.describe(invalid));
  }

  /** Where CPython stops behind what is deleted, or assigned to with an operator, in vain. */
  @Nullable PythonToken behindTarget() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Assignment_stmtContext statement) {
        expr first = statement.operator == null ? null : statement.first.node;
        return first == null
                || first instanceof Name
                || first instanceof Attribute
                || first instanceof Subscript
            ? null
            : (PythonToken) statement.operator;
      }
      if (rule instanceof Del_stmtContext deletion) {
        int from = NodeBuilder.index(deletion.start) + 1;
        for (int i = from; i < at.index; i++) {
          if (tokens.get(i).type == COMMA
              && tokens.opened(NodeBuilder.index(deletion.start), i) == 0) {
            from = i + 1;
          }
        }
        return stop(tokens.get(from));
      }
      if (rule instanceof StatementContext) {
        return null;
      }
    }
    return null;
  }

  /**
   * What CPython finds as it looks for the colon of an annotation behind a tuple that begins the
   * statement: it takes more elements, with nothing between them, for as long as it can.
   */
  @Nullable PythonSyntaxError behindTuple() {
    if (!(parser.endedBefore(RULE_assigned_value, at) instanceof Assigned_valueContext tuple)
        || tuple.value == null
        || (tuple.value.rest.isEmpty() && tuple.value.trailing == null)
        || !(tuple.parent instanceof Assignment_stmtContext statement)
        || !statement.more.isEmpty()
        || start(statement) != start(tuple)) {
      return null;
    }
    PythonToken next = at;
    while (true) {
      PythonToken first = next.type == STAR ? tokens.get(next.index + 1) : next;
      PythonToken last = parses(first, PythonParser::assignment_expression);
      if (last == null) {
        break;
      }
      next = tokens.get(last.index + 1);
      if (next.type == EQUAL) {
        return compared(first, last);
      }
      next = next.type == COMMA ? tokens.get(next.index + 1) : next;
    }
    return next.type == COLON
            && parses(tokens.get(next.index + 1), PythonParser::expression) != null
        ? error(ErrorKind.SEVERAL_ANNOTATED, (PythonToken) tuple.start, "tuple")
        : null;
  }

  /** What CPython says of an element before an equals sign, which may be meant to compare. */
  private @Nullable PythonSyntaxError compared(PythonToken first, PythonToken last) {
    PythonToken value = parses(tokens.get(last.index + 2), PythonParser::or_expr);
    int next = value == null ? EQUAL : tokens.get(value.index + 1).type;
    if (next == EQUAL || next == COLONEQUAL) {
      return null;
    }
    if (first.index == last.index && first.type == NAME) {
      return error(ErrorKind.EQUAL_IN_EXPRESSION, first);
    }
    Or_exprContext left = prefix(first.index, last.index + 1, PythonParser::or_expr);
    return left != null
            && length(left) == last.index + 1 - first.index
            && Targets.mayCompare(left.node, first)
        ? error(ErrorKind.NO_TARGET_BUT_EQUAL, left.node, Targets.describe(left.node))
        : null;
  }

  /** Where CPython, which wants a primary from here on, stops. */
  private PythonToken stop(PythonToken from) {
    tokens.seek(from.index);
    try {
      TreeParser.recognizer(tokens).primary();
      return tokens.get(tokens.index());
    } catch (Mismatch e) {
      return e.token();
    } catch (NodeParser.TooDeep e) {
      return at;
    }
  }

  /** Whether the colon before follows what cannot have an annotation: CPython gives up there. */
  boolean isAnnotated() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof Assignment_stmtContext)) {
      rule = rule.parent;
    }
    return rule instanceof Assignment_stmtContext statement
        && statement.first != null
        && NodeBuilder.index(statement.first.stop) == before.index - 1
        && !(statement.first.node instanceof Name
            || statement.first.node instanceof Attribute
            || statement.first.node instanceof Subscript);
  }

  @Nullable PythonSyntaxError statement() {
    PythonToken start = lineStart(Math.max(0, at.index - 1));
    PythonSyntaxError error = asTarget();
    if (error != null) {
      return error;
    }
    if (before.type == RARROW && (start.type == DEF || start.type == ASYNC)) {
      return error(ErrorKind.MISSING_COLON, before);
    }
    return switch (mismatch.rule()) {
      case RuleContext _
          when at.type == FROM
              && start.type == IMPORT
              && parser.endedBefore(RULE_dotted_name, at) != null
              && tokens.get(at.index + 1).type == NAME ->
          error(ErrorKind.IMPORT_FROM, start);
      case RuleContext _ when before.type == IMPORT && at.type == NEWLINE ->
          error(ErrorKind.NOTHING_AFTER_IMPORT, at);
      case From_stmtContext _, IdentifierContext _
          when before.type == COMMA && at.type == NEWLINE && start.type == FROM ->
          error(ErrorKind.TRAILING_COMMA, at);
      case Brace_itemContext item when item.colon != null && at.type == STAR ->
          error(ErrorKind.STARRED_VALUE, at);
      default -> null;
    };
  }

  /** What follows {@code as} in a clause or a pattern and is no name. */
  private @Nullable PythonSyntaxError asTarget() {
    int as = before.index;
    while (as > 0 && tokens.get(as).type != AS && !tokens.get(as).isLayout()) {
      as--;
    }
    if (tokens.get(as).type != AS || as + 1 > at.index) {
      return null;
    }
    PythonToken first = tokens.get(as + 1);
    PythonToken last = parses(first, PythonParser::expression);
    PythonToken start = lineStart(first.index);
    boolean imports = start.type == IMPORT || start.type == FROM;
    boolean name = last != null && last.index == first.index && last.type == NAME;
    int next = last == null ? 0 : tokens.get(last.index + 1).type;
    boolean taken =
        name
            && (start.type == CASE
                ? next != DOT && next != LPAR && next != EQUAL
                : !imports || next == COMMA || next == RPAR || next == NEWLINE);
    if (last == null || taken || last.index + 1 < at.index) {
      return null;
    }
    if (imports) {
      PythonSyntaxError inner =
          ask(
              new ExpressionDiagnosis(source, tokens, mismatch),
              diagnosis -> diagnosis.behind(tokens.get(first.index - 1)));
      if (inner != null) {
        return inner;
      }
    }
    boolean star = tokens.get(start.index + 1).type == STAR;
    return switch (start.type) {
      case IMPORT, FROM -> target(ErrorKind.NO_IMPORT_TARGET, first, last.index + 1);
      case CASE -> target(ErrorKind.NO_PATTERN_TARGET, first, last.index + 1);
      case EXCEPT ->
          tokens.get(last.index + 1).type == COLON
              ? target(
                  star ? ErrorKind.NO_EXCEPT_STAR_TARGET : ErrorKind.NO_EXCEPT_TARGET,
                  first,
                  last.index + 1)
              : null;
      default -> null;
    };
  }

  private @Nullable PythonSyntaxError target(ErrorKind kind, PythonToken first, int end) {
    ExpressionContext made = prefix(first.index, end, PythonParser::expression);
    return made == null ? null : error(kind, made.node, Targets.describe(made.node));
  }
}
