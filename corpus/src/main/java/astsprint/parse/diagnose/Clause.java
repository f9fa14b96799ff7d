package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.token.PythonToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A logical line and what is indented behind it.
 *
 * @param line its tokens without the NEWLINE
 * @param newline the NEWLINE; null if the tokens end before it
 * @param blocks each without its INDENT and DEDENT; a line has one block at most, but broken layout
 *     may leave several behind it
 */
record Clause(
    List<PythonToken> line, @Nullable PythonToken newline, List<List<PythonToken>> blocks) {
  /** The clauses of a statement, decorators included. */
  static List<Clause> of(List<PythonToken> statement) {
    List<Clause> clauses = new ArrayList<>();
    for (int start = 0; start < statement.size(); ) {
      int i = start;
      while (i < statement.size() && !statement.get(i).isLayout()) {
        i++;
      }
      List<PythonToken> line = statement.subList(start, i);
      PythonToken newline = null;
      if (i < statement.size() && statement.get(i).type == NEWLINE) {
        newline = statement.get(i++);
      }
      List<List<PythonToken>> blocks = new ArrayList<>();
      while (i < statement.size() && statement.get(i).type == INDENT) {
        int end = Blocks.dedent(statement, i);
        blocks.add(statement.subList(i + 1, end));
        i = Math.min(statement.size(), end + 1);
      }
      if (i == start) {
        i++;
      } else {
        clauses.add(new Clause(line, newline, blocks));
      }
      start = i;
    }
    return clauses;
  }

  /** The index in the text behind the line; a comment behind it is not counted. */
  int end() {
    return newline != null ? newline.start : line.isEmpty() ? 0 : line.getLast().end;
  }

  /**
   * The place in the line of the colon that ends a header; -1 if there is none outside of brackets.
   */
  int colon() {
    int level = 0;
    int lambdas = 0;
    for (int i = 0; i < line.size(); i++) {
      switch (line.get(i).type) {
        case LPAR, LSQB, LBRACE, FSTRING_START, TSTRING_START -> level++;
        case RPAR, RSQB, RBRACE, FSTRING_END -> level--;
        case LAMBDA -> lambdas += level == 0 ? 1 : 0;
        case COLON -> {
          if (level == 0 && lambdas-- == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Whether nothing stands behind that colon. */
  boolean endsInColon() {
    return !line.isEmpty() && colon() == line.size() - 1;
  }
}
