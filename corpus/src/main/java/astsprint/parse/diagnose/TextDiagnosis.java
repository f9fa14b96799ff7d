package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What is wrong around a string: quotes within its text make expressions of parts of it. */
final class TextDiagnosis extends ErrorSite {
  TextDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /**
   * The place of a t-string or f-string that ends in a token, if a single string stands before it;
   * else null.
   */
  static @Nullable TextDiagnosis ofClash(SourceText source, TokenArray tokens, PythonToken end) {
    int second = stringStart(tokens, end);
    boolean single =
        second > 0
            && tokens.get(second - 1).type == STRING
            && (second == 1
                || (tokens.get(second - 2).type != STRING
                    && tokens.get(second - 2).type != FSTRING_END));
    if (!single || tokens.get(second).type == STRING) {
      return null;
    }
    NodeParser parser = TreeParser.recognizer(tokens);
    Mismatch place =
        new Mismatch(tokens.get(second), parser, new ParserRuleContext(), new IntervalSet());
    return new TextDiagnosis(source, tokens, place);
  }

  /** Expressions between a string that begins one and another string. */
  @Nullable PythonSyntaxError parted(PythonToken string) {
    PythonToken behind = behindParts(string);
    return behind.type == STRING && behind.index > string.index + 1
        ? error(ErrorKind.PART_OF_STRING, tokens.get(string.index + 1))
        : null;
  }

  /**
   * An error in the first string of some: CPython tries the strings only when it has looked for
   * others behind, and reports it where it has read to.
   */
  PythonSyntaxError late(PythonToken string, PythonSyntaxError error) {
    boolean first = error.lineno() == string.line && error.offset() == source.offset(string.start);
    if (!first) {
      return error;
    }
    furthest = string.index;
    behindParts(string);
    PythonSyntaxError place = error(ErrorKind.INVALID_SYNTAX, tokens.get(furthest));
    return error.at(place.lineno(), place.offset());
  }

  /** The token behind a string and the expressions that follow it. */
  private PythonToken behindParts(PythonToken string) {
    PythonToken next = tokens.get(string.index + 1);
    furthest = Math.max(furthest, next.index);
    while (next.type != STRING) {
      PythonToken last = part(next);
      if (last == null) {
        return next;
      }
      next = tokens.get(last.index + 1);
    }
    return next;
  }

  private @Nullable PythonToken part(PythonToken from) {
    try {
      return parses(from, PythonParser::expression);
    } catch (Rejection literal) {
      return null;
    }
  }
}
