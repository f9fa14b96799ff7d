package astsprint.parse.token;

import static astsprint.parse.token.PythonLexer.*;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.List;

/** A tokenizer that goes on after errors: it finds all of them, where CPython stops. */
public final class RecoveringTokenizer extends Tokenizer {
  /** The line in which a string was passed over: what seems to be wrong behind it may not be. */
  private int skipped;

  public RecoveringTokenizer(SourceText source) {
    super(source);
    recovering = true;
  }

  /**
   * All tokens, with a marker for each error, which is added to {@code found}. An odd character or
   * bracket is passed over; after a string or a bracket that does not end the next line begins
   * afresh.
   */
  public TokenArray tokenizeAll(List<PythonSyntaxError> found) {
    boolean lineBegins = true;
    while (true) {
      try {
        tokens(lineBegins);
        PythonSyntaxError unclosed = tokens.unclosed();
        if (unclosed == null) {
          BarryAsFlufl.apply(source, tokens);
          return tokens;
        }
        if (!suspect) {
          found.add(unclosed);
        }
        tokens.truncate(TokenRecovery.tokensBefore(tokens, brackets[0]) + 1);
        lineBegins = resume(stream.size());
      } catch (LayoutError e) {
        found.add(e.error());
        lineBegins = false;
        if (e.error().kind() != ErrorKind.NO_SUCH_INDENT
            && e.error().kind() != ErrorKind.TABS_AND_SPACES) {
          lineBegins = resume(TokenRecovery.lineAfter(source, stream.index()));
        }
      } catch (PythonSyntaxError e) {
        boolean bracket = TokenRecovery.isBracket(e.kind());
        boolean caused = e.kind() == ErrorKind.UNMATCHED && joinLines();
        if (!(bracket && suspect) && !caused && e.lineno() != skipped) {
          found.add(e);
        }
        suspect |= bracket;
        if (e.kind() == ErrorKind.NEVER_CLOSED) {
          tokens.truncate(TokenRecovery.tokensBefore(tokens, brackets[0]) + 1);
        }
        boolean inString = fstrings.open();
        boolean inPlace = !inString && TokenRecovery.inPlace(e.kind());
        lineBegins = !inPlace;
        if (inString && TokenRecovery.isWithin(e.kind()) && skipFString()) {
          skipped = e.lineno();
          lineBegins = false;
        } else if (inPlace) {
          marker();
          depth -= TokenRecovery.closed(e.kind(), source, stream, brackets, depth);
        } else if (TokenRecovery.isOneLineString(e.kind()) && goesOnBelow()) {
          lineBegins = false;
        } else {
          lineBegins = resume(TokenRecovery.after(source, e, stream.index()));
        }
      }
    }
  }

  /** Goes on in the next line if a bracket is open around a string that lacks its quote. */
  private boolean goesOnBelow() {
    int open = fstrings.open() ? fstrings.outside() : depth;
    // The newline is read already if an f-string ends there.
    int below = TokenRecovery.lineAfter(source, stream.index() - (fstrings.open() ? 1 : 0));
    if (open == 0 || TokenRecovery.beginsAfresh(source, stream, below, brackets[0])) {
      return false;
    }
    leaveStrings(open);
    marker();
    suspect = true;
    stream.seek(below);
    return true;
  }

  private void leaveStrings(int open) {
    depth = open;
    lexer._mode = DEFAULT_MODE;
    lexer._modeStack.clear();
    fstrings.clear();
  }

  /** Goes on behind the f-string in which an error is, if it seems to end in this line. */
  private boolean skipFString() {
    int end = TokenRecovery.behindQuotes(source, stream.index(), fstrings);
    if (end < 0) {
      return false;
    }
    leaveStrings(fstrings.outside());
    stream.seek(end);
    marker();
    return true;
  }

  private void marker() {
    int at = stream.index();
    stream.seek(at);
    tokens.add(new PythonToken(INVALID, at, at, line, 0, line, 0));
  }

  /** Begins a line afresh; always true. */
  private boolean resume(int index) {
    int last = tokens.lastType(1);
    marker();
    if (last != 0) {
      tokens.add(new PythonToken(NEWLINE, index, index, line, 0, line, 0));
    }
    stream.seek(index);
    moveTo(index);
    lexer._mode = DEFAULT_MODE;
    lexer._modeStack.clear();
    fstrings.clear();
    depth = 0;
    suspect = false;
    return true;
  }
}
