package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Compare;
import astsprint.ast.Starred;
import astsprint.ast.Tuple;
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
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong with the header of a compound statement, or with the block behind it. */
final class HeaderDiagnosis extends ErrorSite {
  HeaderDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** What is wrong with a header or the block behind it. */
  @Nullable PythonSyntaxError find() {
    return first(this::match, this::block, this::typeParameters);
  }

  /** A function's list of type parameters that is none: CPython takes none and goes on. */
  @Nullable PythonSyntaxError noParameters() {
    Type_paramsContext list = typeParameterList();
    return list != null && list.parent instanceof FuncdefContext
        ? error(ErrorKind.MISSING_PARENTHESIS, (PythonToken) list.start)
        : null;
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
    Starred_expressionsContext subject = prefix(match + 1, end, PythonParser::starred_expressions);
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
      ExpressionContext bound = prefix(at.index + 1, lineEnd(at.index), PythonParser::expression);
      return bound == null
          ? null
          : error(
              bound.node instanceof Tuple ? ErrorKind.CONSTRAINTS : ErrorKind.BOUND,
              at,
              star == STAR ? "TypeVarTuple" : "ParamSpec");
    }
    return list.parent instanceof Type_stmtContext type
        ? ask(
            new ExpressionDiagnosis(source, tokens, mismatch),
            diagnosis -> diagnosis.behind((PythonToken) type.start))
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
          case Except_clauseContext clause when hasComma(NodeBuilder.index(clause.start)) -> false;
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
  @Nullable PythonSyntaxError forced() {
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
}
