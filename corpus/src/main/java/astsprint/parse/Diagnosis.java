package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Attribute;
import astsprint.ast.Compare;
import astsprint.ast.Name;
import astsprint.ast.Subscript;
import astsprint.parse.PythonSyntaxError.Kind;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Says in CPython's words, and at CPython's place, why the parser stopped at a token: what
 * CPython's grammar finds by its {@code invalid_} rules is found here by looking around the token.
 *
 * @see <a href="https://docs.python.org/3/reference/grammar.html">The full grammar</a>
 */
final class Diagnosis extends ExpressionDiagnosis {
  private static final String UNEXPECTED_INDENT = "unexpected indent";

  private Diagnosis(SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    super(source, tokens, parser, mismatch);
  }

  static PythonSyntaxError of(
      SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    Diagnosis diagnosis = new Diagnosis(source, tokens, parser, mismatch);
    PythonSyntaxError error;
    try {
      error = diagnosis.find();
    } catch (Rejection literal) {
      error = literal.error();
    }
    // CPython does not read on after an indent that nothing explains.
    return error.message().equals(UNEXPECTED_INDENT)
        ? error
        : prefer(tokens, error, tokens.get(diagnosis.furthest));
  }

  /** For an expression that is tried. */
  static ExpressionDiagnosis ofExpression(
      SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    return new Diagnosis(source, tokens, parser, mismatch);
  }

  /**
   * What CPython says when it has read on after an error: an error in later tokens is preferred,
   * and a bracket that is open at the end explains what is wrong in later lines.
   *
   * @param furthest the last token that was looked at before
   */
  static PythonSyntaxError prefer(
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
      error = juxtaposed();
    }
    if (error == null && inFString()) {
      error = new FieldDiagnosis(source, tokens, mismatch).find();
    }
    if (error == null) {
      error = expression();
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
      return error("invalid syntax", before);
    }
    PythonSyntaxError forced = forced();
    if (forced != null) {
      return forced;
    }
    if (before.type == COLON && isAnnotated()) {
      return error("invalid syntax", before);
    }
    if (at.type == INDENT) {
      return atLayout(Kind.IndentationError, UNEXPECTED_INDENT);
    }
    if (at.type == DEDENT) {
      return atLayout(Kind.IndentationError, "unexpected unindent");
    }
    return at.type == EOF
        ? new PythonSyntaxError("invalid syntax", source.lines(), 0)
        : error("invalid syntax", at);
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
      return atLayout(Kind.SyntaxError, "expected 'except' or 'finally' block");
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
    return atLayout(
        Kind.IndentationError,
        "expected an indented block after " + what + " on line " + header.line);
  }

  /** A header without its colon. */
  private @Nullable PythonSyntaxError colon() {
    if (!mismatch.expects(COLON)) {
      return mismatch.rule() instanceof FuncdefContext && mismatch.expects(LPAR) && at.type != LSQB
          ? error("expected '('", at)
          : null;
    }
    boolean header =
        switch (mismatch.rule()) {
          case FuncdefContext _, Else_clauseContext _, Try_stmtContext _, Finally_clauseContext _ ->
              true;
          default -> at.type == NEWLINE && endsHeader();
        };
    return header ? error("expected ':'", at) : null;
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
      while (!startsLine(tokens.get(end).type)
          && tokens.get(end).type != COLON
          && tokens.get(end).type != EOF) {
        end++;
      }
      Starred_expressionsContext target = prefix(first, end, PythonParser::starred_expressions);
      expr invalid = target == null ? null : Targets.invalid(target.node, false);
      return invalid == null || invalid instanceof Compare
          ? null
          : error("cannot assign to " + Targets.describe(invalid), invalid);
    }
    PythonToken arrow = rule instanceof FuncdefContext def ? returns(def) : null;
    if (arrow == null || at.index <= arrow.index + 1) {
      return null;
    }
    ExpressionContext type = prefix(arrow.index + 1, at.index, PythonParser::expression);
    return error("expected ':'", type == null ? arrow : tokens.get(arrow.index + 1 + length(type)));
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
      return error("expected ':'", before);
    }
    return switch (mismatch.rule()) {
      case RuleContext _
          when at.type == FROM
              && start.type == IMPORT
              && parser.endedBefore(RULE_dotted_name, at) != null
              && tokens.get(at.index + 1).type == NAME ->
          error("Did you mean to use 'from ... import ...' instead?", start);
      case RuleContext _ when before.type == IMPORT && at.type == NEWLINE ->
          error("Expected one or more names after 'import'", at);
      case From_stmtContext _, IdentifierContext _
          when before.type == COMMA && at.type == NEWLINE && start.type == FROM ->
          error("trailing comma not allowed without surrounding parentheses", at);
      case Brace_itemContext item when item.colon != null && at.type == STAR ->
          error("cannot use a starred expression in a dictionary value", at);
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
      case IMPORT, FROM -> target("cannot use %s as import target", first);
      case CASE -> target("cannot use %s as pattern target", first);
      case EXCEPT ->
          tokens.get(last.index + 1).type == COLON
              ? target("cannot use except" + (star ? "*" : "") + " statement with %s", first)
              : null;
      default -> null;
    };
  }

  private @Nullable PythonSyntaxError target(String message, PythonToken first) {
    tokens.seek(first.index);
    PythonParser operand = Python.parser(tokens);
    operand.use(new TreeBuilder(source, tokens), NodeParser.SHALLOW);
    try {
      expr node = operand.expression().node;
      return error(message.formatted(Targets.describe(node)), node);
    } catch (Mismatch | Rejection | NodeParser.TooDeep e) {
      return null;
    }
  }

  private @Nullable PythonSyntaxError dictionary() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext item && item.colon != null && before.type == COLON) {
        return at.type == STAR
            ? error("cannot use a starred expression in a dictionary value", at)
            : at.type == RBRACE || at.type == COMMA
                ? error("expression expected after dictionary key and ':'", before)
                : null;
      }
    }
    return null;
  }
}
