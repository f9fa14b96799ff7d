package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a compound statement or of a clause, in a form that parses.
 *
 * @param keyword the type of the token that says what it is: DEF and not ASYNC
 * @param tokens the header to its colon, or a decorator with its NEWLINE
 * @param broken whether placeholders stand for what was written
 * @param end the index in the text behind the header as it was written
 * @param rest what follows the colon in the line
 */
record Header(
    int keyword, List<PythonToken> tokens, boolean broken, int end, List<PythonToken> rest) {
  private static final Map<String, Integer> KEYWORDS =
      Map.ofEntries(
          Map.entry("if", IF),
          Map.entry("elif", ELIF),
          Map.entry("else", ELSE),
          Map.entry("while", WHILE),
          Map.entry("for", FOR),
          Map.entry("try", TRY),
          Map.entry("except", EXCEPT),
          Map.entry("finally", FINALLY),
          Map.entry("with", WITH),
          Map.entry("def", DEF),
          Map.entry("class", CLASS),
          Map.entry("match", MATCH),
          Map.entry("case", CASE));

  /** Whether it begins no statement but goes on with one. */
  boolean isClause() {
    return switch (keyword) {
      case ELIF, ELSE, EXCEPT, FINALLY, CASE -> true;
      default -> false;
    };
  }

  /** Whether statements stand behind it, not cases and not what it decorates. */
  boolean hasBlock() {
    return keyword != AT && keyword != MATCH;
  }

  /** The header in a line; null if there is none. */
  static @Nullable Header of(SourceText source, Clause clause) {
    if (clause.line().isEmpty()) {
      return null;
    }
    PythonToken first = clause.line().getFirst();
    int colon = clause.colon();
    boolean block = !clause.blocks().isEmpty();
    int at = first.type == ASYNC && clause.line().size() > 1 ? 1 : 0;
    PythonToken word = clause.line().get(at);
    int keyword = keyword(source, word, block || clause.endsInColon());
    if (keyword == AT) {
      return decorator(source, clause);
    }
    if (keyword < 0 || ((keyword == MATCH || keyword == CASE) && !block)) {
      return null;
    }
    List<PythonToken> line = new ArrayList<>(clause.line());
    line.set(at, word.as(keyword));
    if (colon >= 0) {
      List<PythonToken> rest = line.subList(colon + 1, line.size());
      List<PythonToken> header = line.subList(0, colon + 1);
      int end = header.getLast().end;
      return fits(source, keyword, header)
          ? new Header(keyword, header, false, end, rest)
          : new Header(keyword, substitute(keyword, header), true, end, rest);
    }
    List<PythonToken> closed = closed(line);
    return fits(source, keyword, closed)
        ? new Header(keyword, closed, false, clause.end(), List.of())
        : new Header(keyword, substitute(keyword, line), true, clause.end(), List.of());
  }

  private static @Nullable Header decorator(SourceText source, Clause clause) {
    if (clause.newline() == null) {
      return null;
    }
    List<PythonToken> line = new ArrayList<>(clause.line());
    line.add(clause.newline());
    return fits(source, AT, line)
        ? new Header(AT, line, false, clause.end(), List.of())
        : new Header(AT, List.of(), true, clause.end(), List.of());
  }

  /** In place of a header whose keyword is unknown: a loop, in which all but a return may stand. */
  static Header unknown(Clause clause) {
    int colon = clause.colon();
    List<PythonToken> line = clause.line();
    return new Header(
        WHILE,
        substitute(WHILE, line),
        true,
        colon < 0 ? clause.end() : line.get(colon).end,
        colon < 0 ? List.of() : line.subList(colon + 1, line.size()));
  }

  /** In place of a clause that goes on with nothing. */
  Header alone() {
    return new Header(IF, substitute(IF, tokens), true, end, rest);
  }

  /** What a word at the beginning of a header is, if need be when it is spelt right; or -1. */
  private static int keyword(SourceText source, PythonToken word, boolean header) {
    if (word.type == AT || KEYWORDS.containsValue(word.type)) {
      return word.type;
    }
    if (!header || word.type != NAME) {
      return -1;
    }
    String text = source.text().substring(word.start, word.end);
    return KEYWORDS.entrySet().stream()
        .filter(entry -> isSlip(text, entry.getKey()))
        .min(Map.Entry.comparingByKey()) // Several may be meant; the map's order is random.
        .map(Map.Entry::getValue)
        .orElse(-1);
  }

  /** Whether one letter is too many, missing or another, or two have changed places. */
  private static boolean isSlip(String written, String word) {
    int prefix = 0;
    int least = Math.min(written.length(), word.length());
    while (prefix < least && written.charAt(prefix) == word.charAt(prefix)) {
      prefix++;
    }
    String left = written.substring(prefix);
    String meant = word.substring(prefix);
    return switch (left.length() - meant.length()) {
      case 1 -> left.substring(1).equals(meant);
      case -1 -> meant.substring(1).equals(left);
      case 0 ->
          left.substring(1).equals(meant.substring(1))
              || (left.length() > 1
                  && left.charAt(0) == meant.charAt(1)
                  && left.charAt(1) == meant.charAt(0)
                  && left.substring(2).equals(meant.substring(2)));
      default -> false;
    };
  }

  /** A line with its brackets closed and a colon behind. */
  private static List<PythonToken> closed(List<PythonToken> line) {
    List<PythonToken> closed = new ArrayList<>(line);
    PythonToken colon = closed.getLast().type == COLON ? closed.removeLast() : null;
    if (closed.isEmpty()) {
      return line;
    }
    PythonToken end = closed.getLast();
    List<Integer> open = new ArrayList<>();
    for (PythonToken token : line) {
      switch (token.type) {
        case LPAR -> open.add(RPAR);
        case LSQB -> open.add(RSQB);
        case LBRACE -> open.add(RBRACE);
        case RPAR, RSQB, RBRACE -> {
          if (!open.isEmpty()) {
            open.removeLast();
          }
        }
        default -> {}
      }
    }
    for (int type : open.reversed()) {
      closed.add(end.as(type));
    }
    closed.add(colon != null ? colon : end.as(COLON));
    return closed;
  }

  /** A header of the same kind without anything that was written but a definition's name. */
  private static List<PythonToken> substitute(int keyword, List<PythonToken> line) {
    PythonToken first = line.getFirst();
    List<PythonToken> header = new ArrayList<>();
    boolean async = first.type == ASYNC && (keyword == DEF || keyword == FOR || keyword == WITH);
    if (async) {
      header.add(first);
    }
    header.add((async ? line.get(1) : first).as(keyword));
    int at = async ? 2 : 1;
    PythonToken name =
        line.size() > at && line.get(at).type == NAME ? line.get(at) : first.absent(UNDERSCORE);
    int[] types =
        switch (keyword) {
          case DEF -> new int[] {LPAR, RPAR};
          case FOR -> new int[] {UNDERSCORE, IN, UNDERSCORE};
          case CASE -> new int[] {NONE};
          case TRY, FINALLY, ELSE, CLASS -> new int[0];
          default -> new int[] {UNDERSCORE};
        };
    if (keyword == DEF || keyword == CLASS) {
      header.add(name);
    }
    for (int type : types) {
      header.add(first.absent(type));
    }
    header.add(first.absent(COLON));
    return header;
  }

  /** Whether a header parses before a block. */
  private static boolean fits(SourceText source, int keyword, List<PythonToken> header) {
    PythonToken at = header.getFirst();
    TokenArray tokens = new TokenArray(header.size() + 16);
    int[] before =
        switch (keyword) {
          case ELIF, ELSE -> new int[] {IF, UNDERSCORE, COLON, PASS, NEWLINE};
          case EXCEPT, FINALLY -> new int[] {TRY, COLON, PASS, NEWLINE};
          case CASE -> new int[] {MATCH, UNDERSCORE, COLON, NEWLINE, INDENT};
          default -> new int[0];
        };
    int[] behind =
        switch (keyword) {
          case AT -> new int[] {CLASS, UNDERSCORE, COLON, PASS, NEWLINE};
          case TRY -> new int[] {PASS, NEWLINE, FINALLY, COLON, PASS, NEWLINE};
          case CASE -> new int[] {PASS, NEWLINE, DEDENT};
          case MATCH -> new int[] {NEWLINE, INDENT, CASE, NONE, COLON, PASS, NEWLINE, DEDENT};
          default -> new int[] {PASS, NEWLINE};
        };
    for (int type : before) {
      tokens.add(at.absent(type));
    }
    header.forEach(tokens::add);
    for (int type : behind) {
      tokens.add(at.absent(type));
    }
    tokens.add(at.absent(PythonParser.EOF));
    try {
      return TreeParser.parseFast(source, tokens).body.size() == 1;
    } catch (Mismatch | Rejection e) {
      return false;
    }
  }
}
