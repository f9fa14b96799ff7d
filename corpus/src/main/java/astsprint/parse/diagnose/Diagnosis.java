package astsprint.parse.diagnose;

import astsprint.parse.Python;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Tuple;
import astsprint.ast.Starred;
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
import java.util.ArrayList;
import java.util.List;
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
        ? prefer(
            tokens,
            rejection.error(),
            rejection.readTo() == null ? tokens.get(tokens.index()) : rejection.readTo())
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
    PythonSyntaxError error = assigned();
    if (error != null) {
      return error;
    }
    if (at.type == EOF && tokens.unclosed() != null) {
      return tokens.unclosed();
    }
    error = match();
    if (error == null) {
      error = block();
    }
    if (error == null) {
      error = typeParameters();
    }
    if (error == null) {
      error = beforeNot();
    }
    if (error == null) {
      error = specific();
    }
    if (error == null) {
      error = statement();
    }
    if (error != null) {
      return error;
    }
    if (typeParameterList() != null
        && typeParameterList().parent instanceof FuncdefContext) {
      return error(ErrorKind.MISSING_PARENTHESIS, (PythonToken) typeParameterList().start);
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
    PythonToken behind = behindTarget();
    if (behind != null) {
      return error(ErrorKind.INVALID_SYNTAX, behind);
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

  /**
   * What is assigned to and is no target, whatever is wrong with the value; and an argument that is
   * no name before an equals sign.
   */
  private @Nullable PythonSyntaxError assigned() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        PythonSyntaxError error =
            inExpression(diagnosis -> diagnosis.assigned(argument));
        if (error != null) {
          return error;
        }
      }
      if (rule instanceof Assignment_stmtContext statement) {
        return statement.first == null ? null : assigned(statement);
      }
      if (rule instanceof StatementContext) {
        return null;
      }
    }
    return null;
  }

  private @Nullable PythonSyntaxError assigned(Assignment_stmtContext statement) {
    List<Assigned_valueContext> targets = new ArrayList<>();
    targets.add(statement.first);
    targets.addAll(statement.more);
    for (Assigned_valueContext target : targets) {
      if (target.node == null
          || tokens.get(NodeBuilder.index(target.stop) + 1).type != EQUAL) {
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
  private @Nullable PythonToken behindTarget() {
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
        PrimaryContext target =
            from < at.index ? prefix(from, at.index, PythonParser::primary) : null;
        return target == null ? null : tokens.get(from + length(target));
      }
      if (rule instanceof StatementContext) {
        return null;
      }
    }
    return null;
  }

  /** What is wrong with the field or the expression in which the parser stopped. */
  private @Nullable PythonSyntaxError specific() {
    if (!inFString()) {
      return inExpression(ExpressionDiagnosis::expression);
    }
    FieldDiagnosis field = new FieldDiagnosis(source, tokens, mismatch);
    PythonSyntaxError error = inExpression(ExpressionDiagnosis::juxtaposed);
    if (error == null) {
      error = field.find();
    }
    if (error == null) {
      error = inExpression(ExpressionDiagnosis::expression);
    }
    return error == null ? field.unread() : error;
  }

  /**
   * The same one token earlier, if the parser has taken {@code not} for the beginning of {@code not
   * in}: CPython takes it back.
   */
  private @Nullable PythonSyntaxError beforeNot() {
    if (before.type != NOT || !(mismatch.rule() instanceof Comp_operatorContext)) {
      return null;
    }
    before.type = INVALID;
    try {
      TreeParser.parseExact(source, tokens);
      return null;
    } catch (Rejection e) {
      return null;
    } catch (Mismatch e) {
      before.type = NOT;
      Diagnosis earlier = new Diagnosis(source, tokens, e);
      PythonSyntaxError error = earlier.specific();
      furthest = Math.max(furthest, earlier.furthest);
      return error;
    } finally {
      before.type = NOT;
    }
  }

  /**
   * A call of a function {@code match} alone in a line before: once anything is wrong CPython takes
   * it for a match statement without its colon, and points where it has read to.
   */
  private @Nullable PythonSyntaxError match() {
    for (int i = 0; i < at.index; i++) {
      PythonToken token = tokens.get(i);
      if (token.type == MATCH && (i == 0 || tokens.get(i - 1).isLayout()) && isHeader(i)) {
        return error(ErrorKind.MISSING_COLON, at);
      }
    }
    return null;
  }

  /** Whether {@code match} and what it could look at fill a line, before the error. */
  private boolean isHeader(int match) {
    int end = match;
    while (end < at.index && tokens.get(end).type != NEWLINE) {
      end++;
    }
    if (end == match + 1 || end == at.index) {
      return false;
    }
    Starred_expressionsContext subject =
        prefix(match + 1, end, PythonParser::starred_expressions);
    return subject != null
        && length(subject) == end - match - 1
        && !(subject.node instanceof Starred);
  }

  private @Nullable Type_paramsContext typeParameterList() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof Type_paramsContext)) {
      rule = rule instanceof StatementContext ? null : rule.parent;
    }
    return (Type_paramsContext) rule;
  }

  private @Nullable PythonSyntaxError typeParameters() {
    Type_paramsContext list = typeParameterList();
    if (list == null) {
      return null;
    }
    if (at.type == RSQB && before.type == LSQB) {
      return error(ErrorKind.NO_TYPE_PARAMETERS, at);
    }
    int star = at.index >= 2 ? tokens.get(at.index - 2).type : 0;
    if (at.type == COLON && (star == STAR || star == DOUBLESTAR)) {
      tokens.seek(at.index + 1);
      ExpressionContext bound =
          prefix(at.index + 1, lineEnd(at.index), PythonParser::expression);
      return bound == null
          ? null
          : error(
              bound.node instanceof Tuple ? ErrorKind.CONSTRAINTS : ErrorKind.BOUND,
              at,
              star == STAR ? "TypeVarTuple" : "ParamSpec");
    }
    return list.parent instanceof Type_stmtContext type
        ? inExpression(diagnosis -> diagnosis.behind((PythonToken) type.start))
        : null;
  }

  /** The index of the token that ends a logical line. */
  private int lineEnd(int index) {
    int end = index;
    while (tokens.get(end).type != NEWLINE && tokens.get(end).type != EOF) {
      end++;
    }
    return end;
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
    if (header.type == EXCEPT && hasComma(header.index)) {
      return error(ErrorKind.EXPECTED_BLOCK_HERE, at);
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
    if (mismatch.rule() instanceof With_stmtContext with && at.type == NEWLINE) {
      return isWith(with) ? error(ErrorKind.MISSING_COLON, at) : null;
    }
    if (!mismatch.expects(COLON)) {
      return mismatch.rule() instanceof FuncdefContext && mismatch.expects(LPAR) && at.type != LSQB
          ? error(ErrorKind.MISSING_PARENTHESIS, at)
          : null;
    }
    boolean header =
        switch (mismatch.rule()) {
          case FuncdefContext _, Else_clauseContext _, Try_stmtContext _, Finally_clauseContext _ ->
              true;
          case Except_clauseContext clause
              when hasComma(NodeBuilder.index(clause.start)) ->
              false;
          default -> at.type == NEWLINE && endsHeader();
        };
    return header ? error(ErrorKind.MISSING_COLON, at) : null;
  }

  /** Whether some items of a with statement would be complete if a colon followed. */
  private boolean isWith(With_stmtContext with) {
    int first = NodeBuilder.index(with.start);
    TokenArray alone = new TokenArray(at.index - first + 5);
    for (int i = first; i < at.index; i++) {
      alone.add(tokens.get(i).as(tokens.get(i).type));
    }
    for (int type : new int[] {COLON, PASS, NEWLINE, EOF}) {
      alone.add(at.as(type));
    }
    try {
      TreeParser.recognizer(alone).with_stmt();
      return true;
    } catch (Mismatch | NodeParser.TooDeep e) {
      return false;
    }
  }

  /** Whether a clause that begins here has a comma outside of brackets. */
  private boolean hasComma(int keyword) {
    for (int i = keyword; i < at.index && tokens.get(i).type != NEWLINE; i++) {
      if (tokens.get(i).type == COMMA && tokens.opened(keyword, i) == 0) {
        return true;
      }
    }
    return false;
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
