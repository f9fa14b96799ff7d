package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all errors of a source, where CPython stops at the first. After an error the logical line
 * that holds it is replaced by a harmless one that opens the same block, if it opened one, and the
 * source is parsed on; what a line still hides is not guessed at, so that no error is a consequence
 * of another.
 */
final class Recovery {
  /** A source with more errors is hardly Python. */
  private static final int MAX_ERRORS = 1_000;

  private final SourceText source;
  private final List<PythonSyntaxError> errors = new ArrayList<>();

  /** How often the line that begins at an index has been replaced. */
  private final Map<Integer, Integer> replaced = new HashMap<>();

  private List<PythonToken> line = new ArrayList<>();

  private Recovery(SourceText source) {
    this.source = source;
  }

  static List<PythonSyntaxError> check(SourceText source) {
    Recovery recovery = new Recovery(source);
    recovery.run();
    recovery.errors.sort(
        Comparator.comparingInt(PythonSyntaxError::lineno)
            .thenComparingInt(PythonSyntaxError::offset));
    return recovery.withoutConsequences();
  }

  /**
   * One error for a line, and after one of indentation only those that it cannot explain, up to the
   * next statement at the left margin.
   */
  private List<PythonSyntaxError> withoutConsequences() {
    List<PythonSyntaxError> kept = new ArrayList<>();
    int lastLine = -1;
    int misindented = -1;
    for (PythonSyntaxError error : errors) {
      int top = topLine(error.lineno());
      boolean layout =
          error.kind() != PythonSyntaxError.Kind.SyntaxError
              || error.message().equals("invalid syntax")
              || error.message().startsWith("expected ");
      if (error.lineno() == lastLine || (layout && top == misindented)) {
        continue;
      }
      kept.add(error);
      lastLine = error.lineno();
      if (error.kind() != PythonSyntaxError.Kind.SyntaxError) {
        misindented = top;
      }
    }
    return kept;
  }

  /** The line at the left margin that begins the statement around a line. */
  private int topLine(int line) {
    int top = Math.clamp(line, 1, Math.max(1, source.lines()));
    while (top > 1 && !beginsStatement(source.line(top))) {
      top--;
    }
    return top;
  }

  private static boolean beginsStatement(String text) {
    return !text.isEmpty()
        && " \t#)]}".indexOf(text.charAt(0)) < 0
        && !text.startsWith("el")
        && !text.startsWith("except")
        && !text.startsWith("finally");
  }

  private void run() {
    TokenArray tokens = new Tokenizer(source).tokenizeAll(errors);
    while (errors.size() < MAX_ERRORS) {
      Python.Failure failure = Python.failure(source, tokens);
      if (failure == null) {
        return;
      }
      PythonToken at = failure.at() == null ? locate(tokens, failure.error()) : failure.at();
      line = lineOf(tokens, at);
      int times = replaced.merge(at.start, 1, Integer::sum);
      boolean known = times > 1 || line.stream().anyMatch(Recovery::isMarker);
      if (!known) {
        errors.add(failure.error());
      }
      if (times > 3) {
        return;
      }
      tokens = repair(tokens, failure.error(), at, times);
    }
  }

  /** Stands for what the tokenizer has rejected, and reported. */
  static boolean isMarker(PythonToken token) {
    return token.type == INVALID && token.start == token.end;
  }

  private TokenArray repair(TokenArray tokens, PythonSyntaxError error, PythonToken at, int times) {
    if (error.message().equals("unexpected indent")) {
      return withoutIndent(tokens, at);
    }
    if (error.message().startsWith("expected an indented block")) {
      return insert(tokens, at, INDENT, PASS, NEWLINE, DEDENT);
    }
    if (error.message().startsWith("expected 'except' or 'finally'")) {
      return insert(tokens, at, FINALLY, COLON, PASS, NEWLINE);
    }
    TokenArray repaired = new TokenArray(tokens.size());
    int first = line.getFirst().index;
    int last = line.getLast().index;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == first) {
        boolean opens = opensBlock(tokens, last);
        int[] types = substitute(line.getFirst().type, opens, times > 1);
        for (int type : types) {
          repaired.add(copy(type, line.getFirst()));
        }
      }
      if (i < first || i > last || tokens.get(i).type == EOF) {
        repaired.add(tokens.get(i));
      }
    }
    return repaired;
  }

  /** Whether a block belongs to the line; behind any other an indent is an error of its own. */
  private boolean opensBlock(TokenArray tokens, int last) {
    return last + 1 < tokens.size()
        && tokens.get(last + 1).type == INDENT
        && (isHeader(line.getFirst().type)
            || line.stream().anyMatch(token -> token.type == COLON || isMarker(token)));
  }

  private static boolean isHeader(int type) {
    return switch (type) {
      case IF, ELIF, ELSE, TRY, EXCEPT, FINALLY, WHILE, FOR, WITH, MATCH, CASE, DEF, CLASS, ASYNC ->
          true;
      default -> false;
    };
  }

  /** A line of the same kind, or any line if that kind cannot stand here. */
  private static int[] substitute(int keyword, boolean opens, boolean any) {
    int[] header =
        switch (any ? IF : keyword) {
          case ELIF -> new int[] {ELIF, TRUE, COLON};
          case ELSE -> new int[] {ELSE, COLON};
          case TRY -> new int[] {TRY, COLON};
          case EXCEPT -> new int[] {EXCEPT, COLON};
          case FINALLY -> new int[] {FINALLY, COLON};
          case WHILE -> new int[] {WHILE, TRUE, COLON};
          case FOR -> new int[] {FOR, UNDERSCORE, IN, UNDERSCORE, COLON};
          case CASE -> new int[] {CASE, UNDERSCORE, COLON};
          case MATCH -> opens ? new int[] {MATCH, UNDERSCORE, COLON} : new int[0];
          case AT -> new int[] {AT, UNDERSCORE, NEWLINE};
          default -> opens ? new int[] {IF, TRUE, COLON} : new int[0];
        };
    if (header.length == 3 && header[0] == AT) {
      return header;
    }
    int[] rest = opens ? new int[] {NEWLINE} : new int[] {PASS, NEWLINE};
    int[] all = Arrays.copyOf(header, header.length + rest.length);
    System.arraycopy(rest, 0, all, header.length, rest.length);
    return all;
  }

  private static PythonToken copy(int type, PythonToken at) {
    return new PythonToken(type, at.start, at.end, at.line, at.column, at.endLine, at.endColumn);
  }

  private static TokenArray insert(TokenArray tokens, PythonToken at, int... types) {
    TokenArray repaired = new TokenArray(tokens.size() + types.length);
    for (int i = 0; i < tokens.size(); i++) {
      if (i == at.index) {
        for (int type : types) {
          repaired.add(copy(type, at));
        }
      }
      repaired.add(tokens.get(i));
    }
    return repaired;
  }

  /** Without an INDENT that nothing explains, and the DEDENT that ends it. */
  private static TokenArray withoutIndent(TokenArray tokens, PythonToken indent) {
    TokenArray repaired = new TokenArray(tokens.size());
    int open = 0;
    int start = indent.index;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      boolean drop = i == start;
      if (i > start && open >= 0) {
        open += token.type == INDENT ? 1 : token.type == DEDENT ? -1 : 0;
        drop = open < 0;
      }
      if (!drop) {
        repaired.add(token);
      }
    }
    return repaired;
  }

  /** The tokens of a logical line, up to its NEWLINE. */
  private static List<PythonToken> lineOf(TokenArray tokens, PythonToken at) {
    int first = at.index;
    while (first > 0 && !isLayout(tokens.get(first - 1).type)) {
      first--;
    }
    int last = first;
    while (tokens.get(last).type != NEWLINE && tokens.get(last).type != EOF) {
      last++;
    }
    List<PythonToken> line = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      line.add(tokens.get(i));
    }
    return line;
  }

  private static boolean isLayout(int type) {
    return type == NEWLINE || type == INDENT || type == DEDENT;
  }

  /** The token at an error of the builder, which knows nodes and not tokens. */
  private static PythonToken locate(TokenArray tokens, PythonSyntaxError error) {
    PythonToken found = tokens.get(0);
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      boolean before =
          token.line < error.lineno()
              || (token.line == error.lineno() && token.column < Math.max(1, error.offset()));
      if (before && !isLayout(token.type) && token.type != EOF) {
        found = token;
      }
    }
    return found;
  }
}
