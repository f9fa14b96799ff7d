package astsprint.parse;

import static astsprint.parse.PythonLexer.*;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;

/**
 * Turns a source into tokens: {@link PythonLexer} finds them, this class adds what a lexer without
 * a memory cannot know (language reference, chapter 2): which newlines end a logical line, INDENT
 * and DEDENT, where the replacement fields of f-strings end. It rejects what CPython's tokenizer
 * rejects.
 */
final class Tokenizer {
  /** CPython's MAXINDENT and MAXLEVEL. */
  private static final int MAX_INDENTS = 100;

  private static final int MAX_BRACKETS = 200;

  private static final int TAB_SIZE = 8;

  private final SourceText source;
  private final boolean ascii;
  private final AsciiStream stream;
  private final PythonLexer lexer;
  private final LexerATNSimulator automaton;
  private final LexicalErrors errors;
  private final TokenArray tokens;

  /** Columns of the open blocks, tabs filling up to eight, and again with tabs counting one. */
  private int[] indents = new int[16];

  private int[] alternateIndents = new int[16];
  private int indent;

  /** The indices in the text of the open brackets. */
  private int[] brackets = new int[16];

  private int depth;

  private final FStringStack fstrings = new FStringStack();

  /** Where the last comment began. */
  private int comment = -1;

  /** Whether all errors are wanted, and so a guess at where an open bracket should have ended. */
  private boolean recovering;

  /** Whether a bracket of this logical line was wrong, so that others may only seem to be. */
  private boolean suspect;

  private int line = 1;
  private int lineStart;
  private int nextLineStart;

  Tokenizer(SourceText source) {
    this.source = source;
    this.ascii = source.isAscii();
    this.stream = new AsciiStream(source);
    this.lexer = new PythonLexer(stream);
    this.automaton = new Automaton(lexer);
    this.errors = new LexicalErrors(source, stream);
    this.tokens = new TokenArray(stream.size() / 4);
    this.nextLineStart = source.lines() > 0 ? source.lineStart(2) : 0;
  }

  /** ANTLR's, but not counting lines: a token's line is found from its start. */
  private static final class Automaton extends LexerATNSimulator {
    Automaton(PythonLexer lexer) {
      super(lexer, PythonLexer._ATN, PythonLexer._decisionToDFA, PythonLexer._sharedContextCache);
    }

    @Override
    public void consume(CharStream input) {
      input.consume();
    }
  }

  /**
   * All tokens, up to the first error in them: the tokens then say which, and end in one that no
   * rule takes.
   */
  TokenArray tokenize() {
    try {
      return tokens(true);
    } catch (LayoutError e) {
      tokens.stop(e.error(), false);
    } catch (PythonSyntaxError e) {
      tokens.stop(e, true);
    }
    add(INVALID, stream.index());
    add(Token.EOF, stream.index());
    return tokens;
  }

  /**
   * All tokens, with a marker for each error, which is added to {@code found}. An odd character or
   * bracket is passed over; after a string or a bracket that does not end the next line begins
   * afresh.
   */
  TokenArray tokenizeAll(List<PythonSyntaxError> found) {
    boolean lineBegins = true;
    recovering = true;
    while (true) {
      try {
        tokens(lineBegins);
        PythonSyntaxError unclosed = tokens.unclosed();
        if (unclosed == null) {
          return tokens;
        }
        if (!suspect) {
          found.add(unclosed);
        }
        tokens.truncate(Resumption.tokensBefore(tokens, brackets[0]) + 1);
        lineBegins = resume(stream.size());
      } catch (LayoutError e) {
        found.add(e.error());
        lineBegins = false;
        if (!e.error().message().startsWith("unindent")
            && !e.error().message().startsWith("incon")) {
          lineBegins = resume(Resumption.lineAfter(source, stream.index()));
        }
      } catch (PythonSyntaxError e) {
        boolean bracket = Resumption.isBracket(e.message());
        if (!(bracket && suspect)) {
          found.add(e);
        }
        suspect |= bracket;
        if (e.message().endsWith("was never closed")) {
          tokens.truncate(Resumption.tokensBefore(tokens, brackets[0]) + 1);
        }
        boolean inPlace = !fstrings.open() && Resumption.inPlace(e.message());
        lineBegins = !inPlace;
        if (inPlace) {
          marker();
          depth -= Resumption.closed(e.message(), stream, brackets, depth);
        } else if (depth > 0 && !fstrings.open() && e.message().startsWith("unterminated string")) {
          // The bracket may well end in a later line.
          marker();
          suspect = true;
          stream.seek(Resumption.lineAfter(source, stream.index()));
          lineBegins = false;
        } else {
          lineBegins = resume(Resumption.after(source, e, stream.index()));
        }
      }
    }
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
    line = Math.clamp(source.lineOf(Math.max(0, index - 1)), 1, Math.max(1, source.lines()));
    lineStart = source.lineStart(line);
    nextLineStart = source.lineStart(line + 1);
    lexer._mode = DEFAULT_MODE;
    lexer._modeStack.clear();
    fstrings.clear();
    depth = 0;
    suspect = false;
    return true;
  }

  private TokenArray tokens(boolean atLineStart) throws PythonSyntaxError {
    boolean lineBegins = atLineStart;
    while (true) {
      if (lineBegins) {
        indentation();
        lineBegins = false;
      }
      int start = stream.index();
      int type = next();
      switch (type) {
        case WHITESPACE -> {}
        case COMMENT -> comment = start;
        case NEWLINE -> {
          if (recovering && depth > 0 && Resumption.isStatement(source, stream, brackets[0])) {
            throw errors.neverClosed(brackets[0]);
          }
          if (depth == 0) {
            lineBegins = true;
            suspect = false;
            int last = tokens.lastType(1);
            if (last != NEWLINE && last != INDENT && last != DEDENT && last != 0) {
              // CPython's NEWLINE includes the comment before it.
              add(NEWLINE, comment >= lineStart ? comment : start);
            }
          }
        }
        case NAME -> name(start);
        case NUMBER -> {
          errors.checkNumber(start, stream.index());
          add(NUMBER, start);
        }
        case LPAR, LSQB, LBRACE -> open(type, start);
        case RPAR, RSQB, RBRACE -> close(type, start);
        case Token.EOF -> {
          end(start);
          return tokens;
        }
        case COLON, COLONEQUAL -> colon(type, start);
        case STRING -> string(start);
        case FSTRING_START, TSTRING_START -> {
          if (fstrings.tooMany()) {
            throw errors.at("too many nested f-strings or t-strings", start);
          }
          fstrings.push(start, type == TSTRING_START, stream);
          add(type, start);
        }
        case FSTRING_END -> {
          if (fstrings.inSpec()) {
            throw errors.at(fstrings.letter() + "-string: expecting '}'", start);
          }
          fstrings.pop();
          add(type, start);
        }
        case NAMED -> {
          if (fstrings.raw()) {
            stream.seek(start + 2);
          }
          add(type, start);
        }
        case BRACES -> braces(start);
        case JOINING, UNTERMINATED, INVALID -> odd(type, start);
        default -> add(type, start);
      }
    }
  }

  /** The type of the next token, or what the rule's {@code type} action says instead. */
  private int next() {
    lexer._type = Token.INVALID_TYPE;
    int type = automaton.match(stream, lexer._mode);
    return lexer._type == Token.INVALID_TYPE ? type : lexer._type;
  }

  private void add(int type, int start) {
    int end = stream.index();
    while (start >= nextLineStart && line < source.lines()) {
      nextLine();
    }
    int startLine = line;
    int column = ascii ? start - lineStart : source.column(startLine, start);
    // A newline belongs to the line it ends, only the text of an f-string ends behind it.
    int last = type == FSTRING_MIDDLE ? end : end - 1;
    while (last >= nextLineStart && line < source.lines()) {
      nextLine();
    }
    int endColumn = ascii ? end - lineStart : source.column(line, end);
    tokens.add(new PythonToken(type, start, end, startLine, column, line, endColumn));
  }

  private void nextLine() {
    line++;
    lineStart = nextLineStart;
    nextLineStart = source.lineStart(line + 1);
  }

  private void name(int start) throws PythonSyntaxError {
    int end = stream.index();
    int next = stream.at(end);
    if (next == '"' || next == '\'') {
      errors.checkPrefix(start, end);
    }
    if (!ascii) {
      errors.checkName(start, end);
    }
    add(NAME, start);
  }

  private void string(int start) throws PythonSyntaxError {
    int end = stream.index();
    int quote = stream.at(end - 1);
    // An empty string before its own quote is a triple-quoted one that does not end.
    if (stream.at(end) == quote && stream.at(end - 2) == quote && errors.isEmpty(start, end)) {
      throw errors.unterminated(start, fstrings);
    }
    add(STRING, start);
  }

  private void open(int type, int start) throws PythonSyntaxError {
    if (depth == MAX_BRACKETS) {
      throw errors.at("too many nested parentheses", start);
    }
    if (depth == brackets.length) {
      brackets = Arrays.copyOf(brackets, depth * 2);
    }
    if (fstrings.open() && fstrings.inText() && !fstrings.openField(depth)) {
      throw errors.at(fstrings.letter() + "-string: expressions nested too deeply", start - 1);
    }
    brackets[depth++] = start;
    add(type, start);
  }

  private void close(int type, int start) throws PythonSyntaxError {
    boolean inText = fstrings.open() && fstrings.inText();
    if (inText && !fstrings.inSpec()) {
      throw errors.at(fstrings.letter() + "-string: single '}' is not allowed", start);
    }
    errors.checkClosing(type, start, brackets, depth, fstrings);
    depth--;
    if (fstrings.fieldDepth() == depth) {
      if (!inText) {
        lexer.popMode();
      }
      fstrings.closeField();
    }
    add(type, start);
  }

  /** A colon, or one joined to what follows, may begin the format specifier of a field. */
  private void colon(int type, int start) {
    if (fstrings.inField(depth)) {
      stream.seek(start + 1);
      add(COLON, start);
      lexer.popMode();
      fstrings.beginSpec();
    } else {
      add(type, start);
    }
  }

  /**
   * Doubled braces stand for one in the text of an f-string; a format specifier has only fields.
   */
  private void braces(int start) throws PythonSyntaxError {
    if (!fstrings.inSpec()) {
      add(BRACES, start);
      return;
    }
    stream.seek(start + 1);
    if (stream.at(start) == '{') {
      lexer.pushMode(DEFAULT_MODE);
      open(LBRACE, start);
    } else {
      close(RBRACE, start);
    }
  }

  private void odd(int type, int start) throws PythonSyntaxError {
    if (type == JOINING) {
      if (stream.LA(1) == Token.EOF && depth == 0) {
        throw errors.endOfFile(start);
      }
    } else if (type == UNTERMINATED) {
      throw errors.unterminated(start, fstrings);
    } else {
      errors.checkInvalid(start, fstrings);
      add(INVALID, start);
    }
  }

  /** At the start of a physical line outside brackets: INDENT or DEDENTs, unless it is blank. */
  private void indentation() throws PythonSyntaxError {
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
      } else {
        break;
      }
      i++;
    }
    stream.seek(i);
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
      indents[outer + 1] = column;
      alternateIndents[outer + 1] = alternate;
      for (; indent > outer + 1; indent--) {
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

  private void end(int at) throws PythonSyntaxError {
    if (fstrings.open() && fstrings.inText()) {
      throw errors.unterminated(fstrings.start(), fstrings);
    }
    if (depth > 0) {
      tokens.unclosed(errors.neverClosed(brackets[depth - 1]));
    } else {
      for (; indent > 0; indent--) {
        add(DEDENT, at);
      }
    }
    add(Token.EOF, at);
  }
}
