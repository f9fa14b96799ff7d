package astsprint.parse.diagnose;

import astsprint.parse.Python;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Attribute;
import astsprint.ast.Compare;
import astsprint.ast.Name;
import astsprint.ast.Subscript;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.Targets;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.function.Function;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Says in CPython's words, and at CPython's place, why the parser stopped at a token: what
 * CPython's grammar finds by its {@code invalid_} rules is found here by looking around the token.
 *
 * @see <a href="https://docs.python.org/3/reference/grammar.html">The full grammar</a>
 */
public final class Diagnosis extends ErrorSite {
  private Diagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** Why some tokens are no Python: the error, and where repair begins. */
  record Failure(PythonSyntaxError error, @Nullable PythonToken at) {}

  /** The first error of some tokens, null if there is none. */
  static @Nullable Failure failure(SourceText source, TokenArray tokens) {
    try {
      TreeParser.parseExact(source, tokens);
      return null;
    } catch (Rejection e) {
      return new Failure(of(tokens, e), e.at());
    } catch (Mismatch e) {
      return new Failure(of(source, tokens, e), e.token());
    }
  }

  /** What CPython says of a node that a builder has rejected, the parser standing behind it. */
  public static PythonSyntaxError of(TokenArray tokens, Rejection rejection) {
    return rejection.at() == null
        ? prefer(tokens, rejection.error(), tokens.get(tokens.index()))
        : rejection.error();
  }

  /** What CPython says of a token that no rule expects. */
  public static PythonSyntaxError of(SourceText source, TokenArray tokens, Mismatch mismatch) {
    Diagnosis diagnosis = new Diagnosis(source, tokens, mismatch);
    PythonSyntaxError error;
    try {
      error = diagnosis.find();
    } catch (Rejection literal) {
      error = literal.error();
    }
    // CPython does not read on after an indent that nothing explains.
    return error.kind() == ErrorKind.UNEXPECTED_INDENT
        ? error
        : prefer(tokens, error, tokens.get(diagnosis.furthest));
  }

  /**
   * What CPython says when it has read on after an error: an error in later tokens is preferred,
   * and a bracket that is open at the end explains what is wrong in later lines.
   *
   * @param furthest the last token that was looked at before
   */
  private static PythonSyntaxError prefer(
      TokenArray tokens, PythonSyntaxError error, PythonToken furthest) {
    PythonSyntaxError stop = tokens.preferredStop();
    if (stop == null) {
      stop = tokens.stopAt(furthest);
    }
    if (stop != null) {
      return stop;
    }
    PythonSyntaxError unclosed =
        furthest.type == EOF ? tokens.unclosed() : tokens.preferredUnclosed();
    return unclosed != null && (furthest.type == EOF || furthest.line > unclosed.lineno())
        ? unclosed
        : error;
  }

  private PythonSyntaxError find() {
    PythonSyntaxError stop = tokens.stopAt(at);
    if (stop != null) {
      return stop;
    }
    if (at.type == EOF && tokens.unclosed() != null) {
      return tokens.unclosed();
    }
    PythonSyntaxError error = block();
    if (error == null && inFString()) {
      error = inExpression(ExpressionDiagnosis::juxtaposed);
    }
    if (error == null && inFString()) {
      error = new FieldDiagnosis(source, tokens, mismatch).find();
    }
    if (error == null) {
      error = inExpression(ExpressionDiagnosis::expression);
    }
    if (error == null) {
      error = statement();
    }
    if (error != null) {
      return error;
    }
    if (before.type == COLONEQUAL
        && before.index > 0
        && tokens.get(before.index - 1).type != NAME) {
      return error(ErrorKind.INVALID_SYNTAX, before);
    }
    PythonSyntaxError forced = forced();
    if (forced != null) {
      return forced;
    }
    if (before.type == COLON && isAnnotated()) {
      return error(ErrorKind.INVALID_SYNTAX, before);
    }
    if (at.type == INDENT) {
      return error(ErrorKind.UNEXPECTED_INDENT, at);
    }
    if (at.type == DEDENT) {
      return error(ErrorKind.UNEXPECTED_UNINDENT, at);
    }
    return at.type == EOF
        ? ErrorKind.INVALID_SYNTAX.at(source.lines(), 0)
        : error(ErrorKind.INVALID_SYNTAX, at);
  }

  private @Nullable PythonSyntaxError inExpression(
      Function<ExpressionDiagnosis, @Nullable PythonSyntaxError> question) {
    ExpressionDiagnosis diagnosis = new ExpressionDiagnosis(source, tokens, mismatch);
    try {
      return question.apply(diagnosis);
    } finally {
      furthest = Math.max(furthest, diagnosis.furthest);
    }
  }

  /** Whether the colon before follows what cannot have an annotation: CPython gives up there. */
  private boolean isAnnotated() {
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

  private boolean inFString() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Replacement_fieldContext) {
        return true;
      }
      if (rule instanceof StatementContext) {
        return false;
      }
    }
    return false;
  }

  // Blocks

  private @Nullable PythonSyntaxError block() {
    if (mismatch.rule() instanceof Try_stmtContext && mismatch.expects(EXCEPT)) {
      return error(ErrorKind.TRY_ALONE, at);
    }
    if (before.type != NEWLINE || at.type == INDENT || !mismatch.expects(INDENT)) {
      return colon();
    }
    PythonToken header = lineStart(at.index - 2);
    if (header.type == ASYNC) {
      header = tokens.get(header.index + 1);
    }
    String what =
        switch (header.type) {
          case DEF -> "function definition";
          case CLASS -> "class definition";
          case EXCEPT ->
              tokens.get(header.index + 1).type == STAR
                  ? "'except*' statement"
                  : "'except' statement";
          default -> "'" + text(header) + "' statement";
        };
    return error(ErrorKind.EXPECTED_BLOCK, at, what, header.line);
  }

  /** A header without its colon. */
  private @Nullable PythonSyntaxError colon() {
    if (!mismatch.expects(COLON)) {
      return mismatch.rule() instanceof FuncdefContext && mismatch.expects(LPAR) && at.type != LSQB
          ? error(ErrorKind.MISSING_PARENTHESIS, at)
          : null;
    }
    boolean header =
        switch (mismatch.rule()) {
          case FuncdefContext _, Else_clauseContext _, Try_stmtContext _, Finally_clauseContext _ ->
              true;
          default -> at.type == NEWLINE && endsHeader();
        };
    return header ? error(ErrorKind.MISSING_COLON, at) : null;
  }

  /** Whether the line that ends here, in no bracket, begins like a compound statement. */
  private boolean endsHeader() {
    return switch (lineStart(before.index).type) {
      case IF, ELIF, WHILE, FOR, WITH, EXCEPT, MATCH, CASE, CLASS, ASYNC -> true;
      default -> false;
    };
  }

  /** Where a header is complete but for its end, as far as it can be read. */
  private @Nullable PythonSyntaxError forced() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof FuncdefContext || rule instanceof For_stmtContext)) {
      rule = rule instanceof BlockContext ? null : rule.parent;
    }
    if (rule instanceof For_stmtContext loop
        && loop.iter == null
        && before.type != IN
        && !mismatch.expects(COLON)) {
      int first = NodeBuilder.index(loop.start) + (loop.asynchronous == null ? 1 : 2);
      int end = at.index;
      while (!tokens.get(end).isLayout()
          && tokens.get(end).type != COLON
          && tokens.get(end).type != EOF) {
        end++;
      }
      Starred_expressionsContext target = prefix(first, end, PythonParser::starred_expressions);
      expr invalid = target == null ? null : Targets.invalid(target.node, false);
      return invalid == null || invalid instanceof Compare
          ? null
          : error(ErrorKind.NO_TARGET, invalid, Targets.describe(invalid));
    }
    PythonToken arrow = rule instanceof FuncdefContext def ? returns(def) : null;
    if (arrow == null || at.index <= arrow.index + 1) {
      return null;
    }
    ExpressionContext type = prefix(arrow.index + 1, at.index, PythonParser::expression);
    return error(
        ErrorKind.MISSING_COLON, type == null ? arrow : tokens.get(arrow.index + 1 + length(type)));
  }

  /** The arrow of a header, null if there is none before the error. */
  private @Nullable PythonToken returns(FuncdefContext def) {
    for (int i = at.index; i > NodeBuilder.index(def.start); i--) {
      if (tokens.get(i).type == RARROW) {
        return tokens.get(i);
      }
    }
    return null;
  }

  // Statements

  private @Nullable PythonSyntaxError statement() {
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
      default -> dictionary();
    };
  }

  /** What follows {@code as} in a clause or a pattern and is no name. */
  private @Nullable PythonSyntaxError asTarget() {
    PythonToken first = before.type == AS ? at : before;
    if (first.index == 0 || tokens.get(first.index - 1).type != AS) {
      return null;
    }
    PythonToken last = parses(first, PythonParser::expression);
    PythonToken start = lineStart(first.index);
    boolean imports = start.type == IMPORT || start.type == FROM;
    boolean name = last != null && last.index == first.index && last.type == NAME;
    if (last == null || (name && !imports)) {
      return null;
    }
    boolean star = tokens.get(start.index + 1).type == STAR;
    return switch (start.type) {
      case IMPORT, FROM -> target(ErrorKind.NO_IMPORT_TARGET, first);
      case CASE -> target(ErrorKind.NO_PATTERN_TARGET, first);
      case EXCEPT ->
          tokens.get(last.index + 1).type == COLON
              ? target(star ? ErrorKind.NO_EXCEPT_STAR_TARGET : ErrorKind.NO_EXCEPT_TARGET, first)
              : null;
      default -> null;
    };
  }

  private @Nullable PythonSyntaxError target(ErrorKind kind, PythonToken first) {
    tokens.seek(first.index);
    PythonParser operand = TreeParser.builder(source, tokens);
    try {
      expr node = operand.expression().node;
      return error(kind, node, Targets.describe(node));
    } catch (Mismatch | Rejection | NodeParser.TooDeep e) {
      return null;
    }
  }

  private @Nullable PythonSyntaxError dictionary() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext item && item.colon != null && before.type == COLON) {
        return at.type == STAR
            ? error(ErrorKind.STARRED_VALUE, at)
            : at.type == RBRACE || at.type == COMMA ? error(ErrorKind.MISSING_VALUE, before) : null;
      }
    }
    return null;
  }
}
