package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;

/** Where statements and their blocks begin and end, as far as layout tells. */
public final class Blocks {
  /**
   * The statements of a block.
   *
   * @param start the index behind the INDENT
   * @param end the index of the DEDENT
   */
  record Block(int start, int end) {}

  private Blocks() {}

  /** The end of a statement: of its line, its block, and the clauses or decorators it has. */
  static int statementEnd(List<PythonToken> tokens, int start) {
    int i = start;
    while (true) {
      boolean decorator = tokens.get(i).type == AT;
      i = itemEnd(tokens, i);
      if (i >= tokens.size() || !(decorator || isClause(tokens.get(i).type))) {
        return i;
      }
    }
  }

  private static boolean isClause(int type) {
    return type == ELIF || type == ELSE || type == EXCEPT || type == FINALLY;
  }

  /** The end of a logical line and of what is indented behind it. */
  private static int itemEnd(List<PythonToken> tokens, int start) {
    int i = start;
    while (i < tokens.size() && !tokens.get(i).isLayout()) {
      i++;
    }
    if (i < tokens.size() && tokens.get(i).type == NEWLINE) {
      i++;
    }
    while (i < tokens.size() && tokens.get(i).type == INDENT) {
      i = Math.min(tokens.size(), dedent(tokens, i) + 1);
    }
    return i > start ? i : start + 1;
  }

  /** The index of the DEDENT to an INDENT. */
  static int dedent(List<PythonToken> tokens, int indent) {
    int open = 0;
    for (int i = indent; i < tokens.size(); i++) {
      int type = tokens.get(i).type;
      open += type == INDENT ? 1 : type == DEDENT ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The blocks of a statement; of a match statement those of its cases. */
  static List<Block> of(List<PythonToken> statement) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < statement.size(); i++) {
      if (statement.get(i).type == INDENT) {
        int end = dedent(statement, i);
        if (end >= statement.size()) {
          return blocks;
        }
        if (i + 1 < end && statement.get(i + 1).type == CASE && isMatch(statement, i)) {
          continue;
        }
        blocks.add(new Block(i + 1, end));
        i = end;
      }
    }
    return blocks;
  }

  private static boolean isMatch(List<PythonToken> statement, int indent) {
    int i = indent - 2;
    while (i > 0 && !statement.get(i - 1).isLayout()) {
      i--;
    }
    return i >= 0 && statement.get(i).type == MATCH;
  }

  /** A statement with {@code pass} for each block. */
  static List<PythonToken> emptied(List<PythonToken> statement, List<Block> blocks) {
    List<PythonToken> emptied = new ArrayList<>();
    int from = 0;
    for (Block block : blocks) {
      emptied.addAll(statement.subList(from, block.start()));
      emptied.add(statement.get(block.start()).as(PASS));
      emptied.add(statement.get(block.start()).as(NEWLINE));
      from = block.end();
    }
    emptied.addAll(statement.subList(from, statement.size()));
    return emptied;
  }

  /**
   * A statement as a source of its own, before something harmless at the place of what follows it:
   * errors are reported there, too.
   */
  static TokenArray alone(List<PythonToken> statement, PythonToken next) {
    TokenArray alone = new TokenArray(statement.size() + 6);
    PythonToken first = statement.getFirst();
    if (next.type == DEDENT) {
      for (int type : new int[] {IF, TRUE, COLON, NEWLINE, INDENT}) {
        alone.add(first.as(type));
      }
    }
    for (PythonToken token : statement) {
      alone.add(token);
    }
    if (next.type == DEDENT) {
      alone.add(next.as(DEDENT));
    } else if (next.type != EOF) {
      alone.add(next.as(PASS));
      alone.add(next.as(NEWLINE));
    }
    alone.add(next.as(EOF));
    return alone;
  }
}
