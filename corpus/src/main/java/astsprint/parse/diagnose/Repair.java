package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens without the one error that was found in them, and otherwise as they were. */
public final class Repair {
  private Repair() {}

  /** Stands for what the tokenizer has rejected, and reported. */
  static boolean isMarker(PythonToken token) {
    return token.type == INVALID && token.start == token.end;
  }

  /** The tokens of a logical line, up to its NEWLINE. */
  static List<PythonToken> lineOf(TokenArray tokens, PythonToken at) {
    int first = at.index;
    while (first > 0 && !tokens.get(first - 1).isLayout()) {
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

  /** With a harmless logical line in place of a wrong one, which opens the same block. */
  static TokenArray line(
      TokenArray tokens,
      List<PythonToken> line,
      PythonSyntaxError error,
      PythonToken at,
      boolean again) {
    return switch (error.kind()) {
      case UNEXPECTED_INDENT -> withoutIndent(tokens, at);
      case EXPECTED_BLOCK -> insert(tokens, at, INDENT, PASS, NEWLINE, DEDENT);
      case TRY_ALONE -> insert(tokens, at, FINALLY, COLON, PASS, NEWLINE);
      default -> at.type == INDENT ? withoutIndent(tokens, at) : harmless(tokens, line, again);
    };
  }

  private static TokenArray harmless(TokenArray tokens, List<PythonToken> line, boolean again) {
    int first = line.getFirst().index;
    int last = line.getLast().index;
    boolean opens = opensBlock(tokens, line);
    int type = line.getFirst().type;
    int keyword = type == AT && !isDecorated(tokens, last + 1) ? PASS : type;
    int next = opens ? Blocks.dedent(tokens.asList(), last + 1) + 1 : tokens.size();
    int clause = next < tokens.size() ? tokens.get(next).type : EOF;
    if (type == ELSE && line.get(1).type == IF) {
      keyword = ELIF;
    } else if (!isHeader(type) && (clause == EXCEPT || clause == FINALLY)) {
      keyword = TRY;
    }
    return replace(tokens, first, last, copies(line.getFirst(), substitute(keyword, opens, again)));
  }

  /** Whether something that may have a decorator begins at an index. */
  private static boolean isDecorated(TokenArray tokens, int index) {
    return index < tokens.size()
        && switch (tokens.get(index).type) {
          case AT, DEF, CLASS, ASYNC -> true;
          default -> false;
        };
  }

  private static List<PythonToken> copies(PythonToken at, int... types) {
    return Arrays.stream(types).mapToObj(type -> at.as(type)).toList();
  }

  /** Other tokens for those from {@code first} to {@code last}; an EOF among them stays. */
  private static TokenArray replace(
      TokenArray tokens, int first, int last, List<PythonToken> others) {
    TokenArray repaired = new TokenArray(tokens.size() + others.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (i == first) {
        others.forEach(repaired::add);
      }
      PythonToken token = tokens.get(i);
      if (i < first || i > last || token.type == EOF) {
        repaired.add(token);
      }
    }
    return repaired;
  }

  /** Whether a block belongs to the line; behind any other an indent is an error of its own. */
  private static boolean opensBlock(TokenArray tokens, List<PythonToken> line) {
    int next = line.getLast().index + 1;
    return next < tokens.size()
        && tokens.get(next).type == INDENT
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

  private static TokenArray insert(TokenArray tokens, PythonToken at, int... types) {
    TokenArray repaired = new TokenArray(tokens.size() + types.length);
    for (int i = 0; i < tokens.size(); i++) {
      if (i == at.index) {
        for (int type : types) {
          repaired.add(at.as(type));
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

  /**
   * What is left of a line when the smallest part around an error is taken out: an element within
   * brackets, or a statement between semicolons.
   *
   * @param start where the part began in the text
   * @param end where it ended
   */
  record Hole(TokenArray repaired, int start, int end) {
    /** Whether an error may be the hole's doing: it lies before it, or right behind. */
    boolean explains(TokenArray tokens, PythonToken at) {
      return at.index == 0 || tokens.get(at.index - 1).end <= end || at.start <= end;
    }
  }

  /** The hole around an error; null if only the line can be replaced. */
  static @Nullable Hole hole(TokenArray tokens, List<PythonToken> line, PythonToken at) {
    int first = line.getFirst().index;
    int last = line.getLast().index - 1;
    if (at.index < first || at.index > last || at.isLayout()) {
      return null;
    }
    int open = opening(tokens, first, at.index);
    if (open < first) {
      return isHeader(line.getFirst().type) ? null : part(tokens, first, last, at.index, SEMI);
    }
    int close = closing(tokens, open, last);
    return close > last || close == open + 1
        ? null
        : part(tokens, open + 1, close - 1, Math.min(at.index, close - 1), COMMA);
  }

  /** The innermost bracket that is open at a token; before the first if there is none. */
  private static int opening(TokenArray tokens, int first, int at) {
    int closed = 0;
    for (int i = at - 1; i >= first; i--) {
      int change = change(tokens.get(i).type);
      if (change > 0 && closed == 0) {
        return i;
      }
      closed -= change;
    }
    return first - 1;
  }

  private static int closing(TokenArray tokens, int open, int last) {
    int level = 0;
    for (int i = open; i <= last; i++) {
      level += change(tokens.get(i).type);
      if (level == 0) {
        return i;
      }
    }
    return last + 1;
  }

  private static int change(int type) {
    return switch (type) {
      case LPAR, LSQB, LBRACE, FSTRING_START, TSTRING_START -> 1;
      case RPAR, RSQB, RBRACE, FSTRING_END -> -1;
      default -> 0;
    };
  }

  /** Takes out the part around {@code at} of those that a separator divides. */
  private static @Nullable Hole part(
      TokenArray tokens, int first, int last, int at, int separator) {
    int from = first;
    int to = last + 1;
    int level = 0;
    for (int i = first; i <= last; i++) {
      int type = tokens.get(i).type;
      level += change(type);
      if (type == separator && level == 0) {
        if (i >= at) {
          to = i;
          break;
        }
        from = i + 1;
      }
    }
    if (from >= to) {
      return null;
    }
    boolean sole = from == first && to == last + 1;
    int start = tokens.get(from).start;
    int end = tokens.get(to - 1).end;
    if (separator == SEMI) {
      return sole
          ? null
          : new Hole(replace(tokens, from, to - 1, copies(tokens.get(from), PASS)), start, end);
    }
    if (sole) {
      List<PythonToken> name = copies(tokens.get(from), UNDERSCORE);
      return new Hole(replace(tokens, from, to - 1, name), start, end);
    }
    int behind = to <= last ? to : to - 1;
    int before = to <= last ? from : from - 1;
    return new Hole(replace(tokens, before, behind, List.of()), start, tokens.get(behind).end);
  }
}
