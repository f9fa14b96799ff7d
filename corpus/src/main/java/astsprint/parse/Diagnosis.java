package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Name;
import astsprint.ast.Subscript;
import astsprint.parse.PythonSyntaxError.Kind;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Says in CPython's words, and at CPython's place, why the parser stopped at a token: what
 * CPython's grammar finds by its {@code invalid_} rules is found here by looking around the token.
 *
 * @see <a href="https://docs.python.org/3/reference/grammar.html">The full grammar</a>
 */
final class Diagnosis {
  private static final String UNEXPECTED_INDENT = "unexpected indent";

  private final SourceText source;
  private final TokenArray tokens;
  private final PythonParser parser;
  private final Mismatch mismatch;

  /** The token that no rule expects, and the one before. */
  private final PythonToken at;

  private final PythonToken before;

  /** The last token looked at: how far CPython would have read. */
  private int furthest;

  private Diagnosis(SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    this.source = source;
    this.tokens = tokens;
    this.parser = parser;
    this.mismatch = mismatch;
    this.at = mismatch.token();
    this.before = tokens.get(Math.max(0, at.index - 1));
    this.furthest = at.index;
  }

  static PythonSyntaxError of(
      SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    Diagnosis diagnosis = new Diagnosis(source, tokens, parser, mismatch);
    PythonSyntaxError error = diagnosis.find();
    // CPython does not read on after an indent that nothing explains.
    return error.message().equals(UNEXPECTED_INDENT)
        ? error
        : prefer(tokens, error, tokens.get(diagnosis.furthest));
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
    if (stop != null) {
      return stop;
    }
    PythonSyntaxError unclosed = tokens.unclosed();
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
    if (before.type == COLON && isAnnotated()) {
      return error("invalid syntax", before);
    }
    if (at.type == INDENT) {
      return atLayout(Kind.IndentationError, UNEXPECTED_INDENT);
    }
    if (at.type == DEDENT) {
      return atLayout(Kind.IndentationError, "unexpected unindent");
    }
    return error("invalid syntax", at);
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

  // Expressions

  private @Nullable PythonSyntaxError expression() {
    PythonSyntaxError error = legacy();
    if (error == null) {
      error = conditional();
    }
    if (error == null) {
      error = comma();
    }
    if (error == null) {
      error = comprehension();
    }
    if (error == null) {
      error = argument();
    }
    return error == null ? equals() : error;
  }

  /** {@code print x}, as Python 2 had it. */
  private @Nullable PythonSyntaxError legacy() {
    if (before.type != NAME || at.type == LPAR) {
      return null;
    }
    String name = text(before);
    if (!(name.equals("print") || name.equals("exec"))
        || parses(at, PythonParser::starred_expressions) == null) {
      return null;
    }
    return error(
        "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?", before);
  }

  private @Nullable PythonSyntaxError conditional() {
    if (!(mismatch.rule() instanceof ExpressionContext whole) || whole.body == null) {
      return before.type == ELSE && enclosing() instanceof ExpressionContext
          ? atLayoutOrToken("expected expression after 'else', but statement is given")
          : null;
    }
    return mismatch.expects(ELSE) && at.type != COLON
        ? error("expected 'else' after 'if' expression", whole.body.node)
        : null;
  }

  /** The rule to which an expression is missing. */
  private @Nullable RuleContext enclosing() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof ExpressionContext e && e.test != null)) {
      rule = rule.parent;
    }
    return rule;
  }

  private @Nullable PythonSyntaxError comma() {
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (left == null || !(left.parent instanceof ExpressionContext)) {
      return null;
    }
    PythonToken first = (PythonToken) left.start;
    boolean soft =
        first.type == MATCH
            || first.type == CASE
            || first.type == TYPE
            || first.type == UNDERSCORE
            || (first.type == NAME && tokens.get(first.index + 1).type == STRING);
    if (soft) {
      return null;
    }
    PythonToken last = parses(at, PythonParser::expression);
    if (last != null && before.type == STRING && tokens.get(last.index + 1).type == STRING) {
      return error("invalid syntax. Is this intended to be part of the string?", at);
    }
    return last != null && level(last) > 0
        ? error("invalid syntax. Perhaps you forgot a comma?", ((Or_testContext) left).node)
        : null;
  }

  private @Nullable PythonSyntaxError comprehension() {
    if (mismatch.rule() instanceof Comp_clauseContext && mismatch.expects(IN)) {
      return error("'in' expected after for-loop variables", at);
    }
    if (at.type != FOR && at.type != ASYNC) {
      return null;
    }
    AstNode first =
        switch (mismatch.rule()) {
          case Flexible_listContext list
              when list.parent instanceof List_displayContext && list.first != null ->
              list.first.node;
          case List_displayContext display when display.elements != null ->
              display.elements.first.node;
          case Brace_displayContext braces when braces.first != null && braces.first.key != null ->
              braces.first.key.node;
          default -> null;
        };
    return first != null && parses(at, PythonParser::comp_for) != null
        ? error("did you forget parentheses around the comprehension target?", first)
        : null;
  }

  /** An argument or a parameter without its value. */
  private @Nullable PythonSyntaxError argument() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        if (argument.start.getType() == STAR
            && level(before) == level(tokens.get(start(argument)))) {
          return error("Invalid star expression", at);
        }
        return isMissing() && argument.value != null
            ? error("expected argument value expression", argument.value.node)
            : null;
      }
      if (rule instanceof ParameterContext || rule instanceof Lambda_parameterContext) {
        return isMissing() ? error("expected default value expression", before) : null;
      }
    }
    return null;
  }

  private boolean isMissing() {
    return before.type == EQUAL && (at.type == COMMA || at.type == RPAR);
  }

  private static int start(ParserRuleContext rule) {
    return NodeBuilder.index(rule.start);
  }

  private @Nullable PythonSyntaxError equals() {
    if (at.type == COLONEQUAL) {
      ParserRuleContext left = parser.endedBefore(RULE_expression, at);
      return left instanceof ExpressionContext target && target.start.getType() != NAME
          ? error(
              "cannot use assignment expressions with " + Targets.describe(target.node),
              target.node)
          : null;
    }
    ParserRuleContext left = parser.endedBefore(RULE_assignment_expression, at);
    if (at.type != EQUAL || !(left instanceof Assignment_expressionContext target)) {
      return null;
    }
    PythonToken next = tokens.get(at.index + 1);
    PythonToken last = parses(next, PythonParser::or_expr);
    if (last == null) {
      return null;
    }
    int after = tokens.get(last.index + 1).type;
    if (after == EQUAL || after == COLONEQUAL) {
      return null;
    }
    if (NodeBuilder.isOneToken(target) && target.start.getType() == NAME) {
      return error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", target.node);
    }
    return Targets.mayCompare(target.node, (PythonToken) target.start)
        ? error(
            "cannot assign to "
                + Targets.describe(target.node)
                + " here. Maybe you meant '==' instead of '='?",
            target.node)
        : null;
  }

  // Statements

  private @Nullable PythonSyntaxError statement() {
    PythonToken start = lineStart(Math.max(0, at.index - 1));
    if (before.index > 0 && tokens.get(before.index - 1).type == AS && isImport()) {
      return importTarget();
    }
    return switch (mismatch.rule()) {
      case Import_stmtContext _, Dotted_as_nameContext _, Dotted_nameContext _
          when at.type == FROM && start.type == IMPORT ->
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

  private boolean isImport() {
    return parser.endedBefore(RULE_dotted_as_name, at) != null
        || parser.endedBefore(RULE_import_as_name, at) != null;
  }

  private @Nullable PythonSyntaxError importTarget() {
    tokens.seek(before.index);
    PythonParser operand = Python.parser(tokens);
    operand.use(new TreeBuilder(source, tokens), NodeParser.SHALLOW);
    try {
      String kind = Targets.describe(operand.expression().node);
      return error("cannot use " + kind + " as import target", before);
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

  // Around the token

  /** The last token of what a rule makes of the tokens from here; null if it makes nothing. */
  private @Nullable PythonToken parses(PythonToken from, Consumer<PythonParser> rule) {
    tokens.seek(from.index);
    try {
      rule.accept(Python.parser(tokens));
      furthest = Math.max(furthest, tokens.index());
      return tokens.get(tokens.index() - 1);
    } catch (Mismatch e) {
      furthest = Math.max(furthest, e.token().index);
      return null;
    } catch (NodeParser.TooDeep e) {
      return null;
    }
  }

  /** The number of brackets open after a token, counted in its logical line. */
  private int level(PythonToken token) {
    int level = 0;
    for (int i = lineStart(token.index).index; i <= token.index; i++) {
      level +=
          switch (tokens.get(i).type) {
            case LPAR, LSQB, LBRACE -> 1;
            case RPAR, RSQB, RBRACE -> -1;
            default -> 0;
          };
    }
    return level;
  }

  /** The first token of the logical line. */
  private PythonToken lineStart(int index) {
    int i = index;
    while (i > 0 && !startsLine(tokens.get(i - 1).type)) {
      i--;
    }
    return tokens.get(i);
  }

  private static boolean startsLine(int type) {
    return type == NEWLINE || type == INDENT || type == DEDENT;
  }

  private String text(PythonToken token) {
    return source.text().substring(token.start, token.end);
  }

  private PythonSyntaxError error(String message, PythonToken token) {
    return Positions.error(source, Kind.SyntaxError, message, token);
  }

  private PythonSyntaxError error(String message, AstNode node) {
    return Positions.error(source, message, node);
  }

  private PythonSyntaxError atLayoutOrToken(String message) {
    return atLayout(Kind.SyntaxError, message);
  }

  private PythonSyntaxError atLayout(Kind kind, String message) {
    return Positions.error(source, kind, message, at);
  }
}
