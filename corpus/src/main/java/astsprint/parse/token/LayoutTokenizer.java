package astsprint.parse.token;

import static astsprint.parse.token.PythonLexer.*;

import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/** Gives tokens their lines and columns, and blocks their INDENT and DEDENT. */
public abstract class LayoutTokenizer {
  /** CPython's MAXINDENT. */
  private static final int MAX_INDENTS = 100;

  private static final int TAB_SIZE = 8;

  final SourceText source;
  final AsciiStream stream;
  final LexicalErrors errors;
  final TokenArray tokens;
  final boolean ascii;

  /** Whether all errors are wanted, so that tokens go on after one. */
  boolean recovering;

  /** Columns of the open blocks, tabs filling up to eight, and again with tabs counting one. */
  private int[] indents = new int[16];

  private int[] alternateIndents = new int[16];
  private int indent;

  /** The line of the token added last, and its extent in the text. */
  int line = 1;

  int lineStart;
  private int nextLineStart;

  /** Whether this line is ASCII, so that columns are differences of indices. */
  private boolean plain;

  /** Where CPython's buffer begins: at the line in which it last began a token afresh. */
  int bufferStart;

  LayoutTokenizer(SourceText source) {
    this.source = source;
    this.ascii = source.isAscii();
    this.stream = new AsciiStream(source);
    this.errors = new LexicalErrors(source, stream);
    this.tokens = new TokenArray(stream.size() / 4);
    this.nextLineStart = source.lines() > 0 ? source.lineStart(2) : 0;
    this.plain = ascii || (source.lines() > 0 && source.isAscii(1));
  }

  final void add(int type, int start) {
    tokens.add(token(type, start));
  }

  /** The token from an index in the text to where the stream stands. */
  final PythonToken token(int type, int start) {
    int end = stream.index();
    while (start >= nextLineStart && line < source.lines()) {
      nextLine();
    }
    int startLine = line;
    int column = plain ? start - lineStart : source.column(startLine, start);
    // A newline belongs to the line it ends, only the text of an f-string ends behind it.
    int last = type == FSTRING_MIDDLE ? end : end - 1;
    while (last >= nextLineStart && line < source.lines()) {
      nextLine();
    }
    int endColumn = plain ? end - lineStart : source.column(line, end);
    return new PythonToken(type, start, end, startLine, column, line, endColumn);
  }

  private void nextLine() {
    line++;
    lineStart = nextLineStart;
    nextLineStart = source.lineStart(line + 1);
    plain = ascii || source.isAscii(line);
  }

  /** Says that no rule takes the next token, and why; tokens go on all the same, as in CPython. */
  final void stopAtNext(PythonSyntaxError error) throws PythonSyntaxError {
    if (recovering) {
      throw error;
    }
    tokens.stop(error, false);
  }

  /** Makes the line that begins at an index the current one, or the last at the end. */
  final void moveTo(int index) {
    line = Math.clamp(source.lineOf(Math.max(0, index - 1)), 1, Math.max(1, source.lines()));
    lineStart = source.lineStart(line);
    nextLineStart = source.lineStart(line + 1);
    plain = ascii || source.isAscii(line);
  }

  /** At the start of a physical line outside brackets: INDENT or DEDENTs, unless it is blank. */
  final void indentation() throws PythonSyntaxError {
    int column = 0;
    int alternate = 0;
    int continued = -1;
    int i = stream.index();
    int c;
    while (true) {
      c = stream.at(i);
      if (c == ' ') {
        column++;
        alternate++;
      } else if (c == '\t') {
        column = (column / TAB_SIZE + 1) * TAB_SIZE;
        alternate++;
      } else if (c == '\f') {
        column = 0;
        alternate = 0;
      } else if (c == '\\' && stream.at(i + 1) == '\n') {
        // The indentation of a joined line is that before the first backslash.
        continued = continued < 0 ? column : continued;
        column = 0;
        alternate = 0;
        i++;
        bufferStart = i + 1;
      } else {
        break;
      }
      i++;
    }
    stream.seek(i);
    if (c == Token.EOF && continued >= 0) {
      throw errors.endOfFile(i - 2);
    }
    if (c == '#' || c == '\n' || c == Token.EOF) {
      return;
    }
    if (continued > 0) {
      column = continued;
      alternate = continued;
    }
    if (column == indents[indent]) {
      if (alternate != alternateIndents[indent]) {
        throw errors.tabs(i);
      }
    } else if (column > indents[indent]) {
      indent(column, alternate, i);
    } else {
      dedent(column, alternate, i);
    }
  }

  private void indent(int column, int alternate, int at) throws PythonSyntaxError {
    if (indent + 1 >= MAX_INDENTS) {
      throw errors.tooDeep(at);
    }
    if (alternate <= alternateIndents[indent]) {
      throw errors.tabs(at);
    }
    if (++indent == indents.length) {
      indents = Arrays.copyOf(indents, indent * 2);
      alternateIndents = Arrays.copyOf(alternateIndents, indent * 2);
    }
    indents[indent] = column;
    alternateIndents[indent] = alternate;
    add(INDENT, at);
  }

  private void dedent(int column, int alternate, int at) throws PythonSyntaxError {
    int outer = indent;
    while (outer > 0 && column < indents[outer]) {
      outer--;
    }
    if (column != indents[outer]) {
      LayoutError error = errors.dedent(at);
      // Whoever reads on takes the line for one of the block that it leaves least.
      if (!recovering || !TokenRecovery.goesOnAt(source, at, column, indents[outer + 1])) {
        indents[outer + 1] = column;
        alternateIndents[outer + 1] = alternate;
      }
      for (; recovering && indent > outer + 1; indent--) {
        tokens.add(new PythonToken(DEDENT, at, at, line, 0, line, 0));
      }
      throw error;
    }
    for (; indent > outer; indent--) {
      add(DEDENT, at);
    }
    if (alternate != alternateIndents[indent]) {
      throw errors.tabs(at);
    }
  }

  /**
   * Takes back the ends of the lines above that cannot end so, for a bracket that is not open now
   * was perhaps to hold them.
   *
   * @return whether they are indented for no other reason, which is an error that the parser finds
   */
  final boolean joinLines() {
    int from = tokens.size();
    boolean joined = false;
    while (true) {
      int newline = tokens.lastNewline(from);
      boolean begins = newline == tokens.size() - 1 || onlyLayout(newline + 1);
      int last = newline < 1 ? 0 : tokens.get(newline - 1).type;
      if (newline < 1 || !(begins || TokenRecovery.isUnfinished(last))) {
        return joined && isIndented(from);
      }
      int layout = newline + 1;
      int blocks = 0;
      while (layout < tokens.size() && tokens.get(layout).isLayout()) {
        blocks += tokens.get(layout).type == INDENT ? 1 : -1;
        layout++;
      }
      if (blocks > 0 && last == COMMA && !TokenRecovery.isHeader(tokens, newline - 1)) {
        return true;
      }
      tokens.remove(newline, layout);
      indent -= blocks;
      from = newline;
      joined = true;
    }
  }

  private boolean onlyLayout(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (!tokens.get(i).isLayout()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line around an index begins by an INDENT that no colon explains. */
  private boolean isIndented(int index) {
    int i = index - 1;
    while (i >= 0 && !tokens.get(i).isLayout()) {
      i--;
    }
    return i > 1 && tokens.get(i).type == INDENT && tokens.get(i - 2).type != COLON;
  }

  /** Closes all blocks. */
  final void dedentAll(int at) {
    for (; indent > 0; indent--) {
      add(DEDENT, at);
    }
  }
}
