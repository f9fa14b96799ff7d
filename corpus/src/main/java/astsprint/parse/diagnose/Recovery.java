package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.RecoveringTokenizer;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds all errors of a source, where CPython stops at the first. A statement is right or wrong
 * wherever it stands, so each is parsed by itself: one that is wrong and has blocks is parsed again
 * with {@code pass} for each block, and the statements of its blocks by themselves. So a source is
 * parsed about as often as its errors nest deep, however many they are.
 *
 * <p>In the smallest such statement the error is repaired, and the rest parsed on; what a repair
 * may have caused is not reported, so that no error is a consequence of another.
 */
public final class Recovery {
  /** A source with more errors is hardly Python. */
  private static final int MAX_ERRORS = 1_000;

  /** Repairs of one statement that may fail to help. */
  private static final int MAX_TIMES = 3;

  private final SourceText source;
  private final List<PythonSyntaxError> errors = new ArrayList<>();

  /** All tokens but EOF, with markers for what is none. */
  private final List<PythonToken> tokens;

  private final PythonToken end;

  private Recovery(SourceText source) {
    this.source = source;
    TokenArray array = new RecoveringTokenizer(source).tokenizeAll(errors);
    tokens = new ArrayList<>(array.size());
    for (int i = 0; i < array.size() - 1; i++) {
      tokens.add(array.get(i));
    }
    end = array.get(array.size() - 1);
  }

  /**
   * All errors, in the order of their places.
   *
   * @param first what CPython reports: one of them, in place of another in the same lines
   */
  public static List<PythonSyntaxError> check(SourceText source, PythonSyntaxError first) {
    return new Recovery(source).errors(first);
  }

  /** The same, and a tree of what is not wrong. */
  public static Recovered recover(SourceText source, PythonSyntaxError first) {
    Recovery recovery = new Recovery(source);
    List<PythonSyntaxError> errors = recovery.errors(first);
    List<Hole> holes = new ArrayList<>();
    return new Recovered(errors, Salvage.of(source, recovery.tokens, holes), holes);
  }

  private List<PythonSyntaxError> errors(PythonSyntaxError first) {
    statements(tokens, end);
    boolean known = errors.stream().anyMatch(error -> isSame(error, first));
    if (!known) {
      // A bracket may have been left out, as the consequence of an error before.
      if (first.kind() == ErrorKind.UNMATCHED) {
        errors.add(first);
      } else {
        replace(first);
      }
    }
    errors.sort(
        Comparator.comparingInt(PythonSyntaxError::lineno)
            .thenComparingInt(PythonSyntaxError::offset)
            .thenComparing(error -> !isSame(error, first)));
    return distinct();
  }

  /**
   * Takes what CPython reports in place of what it comes from: an error in the same line, or the
   * last bracket before it that was found to be open. Where neither is known, what stands before it
   * cannot be trusted.
   */
  private void replace(PythonSyntaxError first) {
    List<PythonSyntaxError> causes =
        errors.stream().filter(error -> error.lineno() == first.lineno()).toList();
    if (causes.isEmpty()) {
      causes =
          errors.stream()
              .filter(error -> error.kind() == ErrorKind.NEVER_CLOSED)
              .filter(error -> error.lineno() < first.lineno())
              .max(
                  Comparator.comparingInt(PythonSyntaxError::lineno)
                      .thenComparingInt(PythonSyntaxError::offset))
              .stream()
              .toList();
    }
    if (causes.isEmpty()) {
      errors.removeIf(error -> error.lineno() <= first.lineno());
    } else {
      errors.removeAll(causes);
    }
    errors.add(first);
  }

  private static boolean isSame(PythonSyntaxError error, PythonSyntaxError other) {
    return error.kind() == other.kind()
        && error.lineno() == other.lineno()
        && error.offset() == other.offset();
  }

  /** One error for a place, and one for a line that stands at a wrong place. */
  private List<PythonSyntaxError> distinct() {
    List<PythonSyntaxError> kept = new ArrayList<>();
    Set<Integer> indented = new HashSet<>();
    for (PythonSyntaxError error : errors) {
      PythonSyntaxError last = kept.isEmpty() ? null : kept.getLast();
      boolean same =
          last != null && last.lineno() == error.lineno() && last.offset() == error.offset();
      if (!same && !indented.contains(error.lineno()) && !isLateColon(last, error)) {
        kept.add(error);
      }
      if (error.type() != PythonSyntaxError.Type.SyntaxError
          || error.kind() == ErrorKind.TRY_ALONE
          || isIndent(error)) {
        indented.add(error.lineno());
      }
    }
    return kept;
  }

  /** Whether an error lies in the white space that a line begins with. */
  private boolean isIndent(PythonSyntaxError error) {
    if (error.lineno() < 1 || error.offset() < 1) {
      return false;
    }
    String line = source.line(error.lineno());
    return error.offset() < line.length() && line.substring(0, error.offset()).isBlank();
  }

  /** Whether a colon stands in the line below the one where it was missing. */
  private boolean isLateColon(@Nullable PythonSyntaxError last, PythonSyntaxError error) {
    return last != null
        && last.kind() == ErrorKind.MISSING_COLON
        && error.lineno() == last.lineno() + 1
        && source.line(error.lineno()).strip().startsWith(":");
  }

  /**
   * Checks statements.
   *
   * @param next the token behind them: of the next statement, a DEDENT, or EOF
   */
  private void statements(List<PythonToken> tokens, PythonToken next) {
    for (int start = 0; start < tokens.size(); ) {
      int end = Blocks.statementEnd(tokens, start);
      PythonToken behind = end < tokens.size() ? tokens.get(end) : next;
      statement(tokens.subList(start, end), behind);
      start = end;
    }
  }

  private void statement(List<PythonToken> tokens, PythonToken next) {
    if (errors.size() >= MAX_ERRORS || accepts(source, Blocks.alone(tokens, next))) {
      return;
    }
    List<Blocks.Block> blocks = Blocks.of(tokens);
    if (blocks.isEmpty()) {
      repairAll(Blocks.alone(tokens, next));
      return;
    }
    int before = errors.size();
    repairAll(Blocks.alone(Blocks.emptied(tokens, blocks), next));
    for (Blocks.Block block : blocks) {
      if (errors.size() > before && tokens.get(block.start()).type == CASE) {
        cases(tokens.subList(block.start(), block.end()), tokens.get(block.end()));
        continue;
      }
      statements(tokens.subList(block.start(), block.end()), tokens.get(block.end()));
    }
  }

  /** Cases whose match statement has no right header: only what is in them is checked. */
  private void cases(List<PythonToken> tokens, PythonToken next) {
    for (int start = 0; start < tokens.size(); ) {
      int end = Blocks.statementEnd(tokens, start);
      List<PythonToken> statement = tokens.subList(start, end);
      if (statement.getFirst().type == CASE) {
        for (Blocks.Block block : Blocks.of(statement)) {
          statements(statement.subList(block.start(), block.end()), statement.get(block.end()));
        }
      } else {
        statement(statement, end < tokens.size() ? tokens.get(end) : next);
      }
      start = end;
    }
  }

  /** Whether some tokens are free of errors, as far as SLL can tell. */
  private static boolean accepts(SourceText source, TokenArray tokens) {
    try {
      TreeParser.parseFast(source, tokens);
      return true;
    } catch (Rejection | Mismatch e) {
      return false;
    }
  }

  /** Reports and repairs one error after another. */
  private void repairAll(TokenArray statement) {
    TokenArray tokens = statement;
    Map<Integer, Integer> replaced = new HashMap<>();
    Repair.Hole hole = null;
    while (errors.size() < MAX_ERRORS) {
      Diagnosis.Failure failure = Diagnosis.failure(source, tokens);
      if (failure == null) {
        return;
      }
      PythonSyntaxError error = failure.error();
      PythonToken at = failure.at() == null ? locate(tokens, error) : failure.at();
      List<PythonToken> line = Repair.lineOf(tokens, at);
      boolean marked = line.stream().anyMatch(Repair::isMarker);
      int times = replaced.merge(line.getFirst().start, 1, Integer::sum);
      boolean caused = hole != null && hole.explains(tokens, at);
      if (!marked && !caused && (times == 1 || hole != null)) {
        errors.add(error);
      }
      hole = marked || caused ? null : Repair.hole(tokens, line, at);
      if (hole != null) {
        tokens = hole.repaired();
        continue;
      }
      if (times > MAX_TIMES && !caused) {
        return;
      }
      tokens = Repair.line(tokens, line, error, at, times > 1 && !caused);
    }
  }

  /** The token at an error of the builder, which knows nodes and not tokens. */
  private static PythonToken locate(TokenArray tokens, PythonSyntaxError error) {
    PythonToken found = tokens.get(0);
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      boolean before =
          token.line < error.lineno()
              || (token.line == error.lineno() && token.column < Math.max(1, error.offset()));
      if (before && !token.isLayout() && token.type != EOF) {
        found = token;
      }
    }
    return found;
  }
}
