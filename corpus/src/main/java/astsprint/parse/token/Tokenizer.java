package astsprint.parse.token;

import static astsprint.parse.token.PythonLexer.*;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/**
 * Turns a source into tokens: {@link PythonLexer} finds them, this class adds what a lexer without
 * a memory cannot know (language reference, chapter 2): which newlines end a logical line, INDENT
 * and DEDENT, where the replacement fields of f-strings end. It rejects what CPython's tokenizer
 * rejects.
 */
public sealed class Tokenizer extends LayoutTokenizer permits RecoveringTokenizer {
  /** CPython's MAXLEVEL. */
  private static final int MAX_BRACKETS = 200;

  final PythonLexer lexer;
  private final LexerAutomaton automaton;
  private final CommonTokens commonTokens;

  /** The indices in the text of the open brackets. */
  int[] brackets = new int[16];

  int depth;

  final FStringStack fstrings = new FStringStack();

  /** Where the last comment began. */
  private int comment = -1;

  /** Whether a bracket of this logical line was wrong, so that others may only seem to be. */
  boolean suspect;

  public Tokenizer(SourceText source) {
    super(source);
    this.lexer = new PythonLexer(stream);
    this.automaton = new LexerAutomaton(lexer);
    this.commonTokens = stream.commonTokens();
  }

  /**
   * All tokens, up to the first error in them: the tokens then say which, and end in one that no
   * rule takes.
   */
  public final TokenArray tokenize() {
    try {
      tokens(true);
      BarryAsFlufl.apply(source, tokens);
      return tokens;
    } catch (LayoutError e) {
      tokens.stop(e.error(), false);
      if (depth > 0) {
        tokens.unclosed(errors.neverClosed(brackets[depth - 1]), !fstrings.open());
      }
    } catch (PythonSyntaxError e) {
      // CPython does not go on into an f-string for the sake of an error in it.
      tokens.stop(e, !fstrings.open());
    }
    add(INVALID, stream.index());
    add(Token.EOF, stream.index());
    BarryAsFlufl.apply(source, tokens);
    return tokens;
  }

  final TokenArray tokens(boolean atLineStart) throws PythonSyntaxError {
    boolean lineBegins = atLineStart;
    while (true) {
      if (lineBegins) {
        indentation();
        lineBegins = false;
      }
      if (lexer._mode == DEFAULT_MODE) {
        stream.seek(commonTokens.pastSpaces(stream.index()));
      }
      int start = stream.index();
      int type = next();
      switch (type) {
        case WHITESPACE -> {}
        case COMMENT -> comment = start;
        case NEWLINE -> {
          bufferStart = stream.index();
          if (recovering
              && depth > 0
              && TokenRecovery.isStatement(source, stream, brackets[0], tokens)) {
            throw errors.neverClosed(brackets[0]);
          }
          if (depth == 0) {
            lineBegins = true;
            suspect = suspect && TokenRecovery.isClosing(source, stream.index());
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
            throw errors.at(ErrorKind.TOO_MANY_FSTRINGS, start + 1);
          }
          fstrings.push(start, type == TSTRING_START, stream, depth);
          add(type, start);
        }
        case FSTRING_END -> {
          if (fstrings.inSpec()) {
            stopAtNext(errors.unclosedSpec(start, tokens, fstrings));
          }
          fstrings.pop();
          add(type, start);
        }
        case FSTRING_MIDDLE -> addText(type, start);
        case NAMED -> {
          if (fstrings.raw()) {
            stream.seek(start + 2);
          }
          addText(fstrings.raw() ? FSTRING_MIDDLE : NAMED, start);
        }
        case BRACES -> braces(start);
        case EQUAL -> {
          if (fstrings.open()) {
            fstrings.equalSign(depth);
          }
          add(EQUAL, start);
        }
        case EXCLAMATION, NOTEQUAL -> {
          int copy = fstrings.open() ? fstrings.copyTo(start, depth, false) : -1;
          addFieldEnd(type, start, type == EXCLAMATION ? copy : -1);
        }
        case JOINING, UNTERMINATED, INVALID -> odd(type, start);
        default -> add(type, start);
      }
    }
  }

  /** The type of the next token, or what the rule's {@code type} action says instead. */
  private int next() {
    if (lexer._mode == DEFAULT_MODE) {
      int common = commonTokens.type(stream.index());
      if (common != CommonTokens.UNKNOWN) {
        stream.seek(commonTokens.end());
        return common;
      }
    }
    lexer._type = Token.INVALID_TYPE;
    int type = automaton.match(stream, lexer._mode);
    return lexer._type == Token.INVALID_TYPE ? type : lexer._type;
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
      throw errors.at(ErrorKind.TOO_MANY_BRACKETS, start);
    }
    if (depth == brackets.length) {
      brackets = Arrays.copyOf(brackets, depth * 2);
    }
    if (fstrings.open() && fstrings.inText() && !fstrings.openField(depth)) {
      throw errors.at(ErrorKind.TOO_MANY_FIELDS, start - 1, fstrings.letter());
    }
    if (type == LBRACE && fstrings.open()) {
      int last = tokens.lastType(1);
      boolean inText =
          fstrings.fieldDepth() == depth
              && (last == FSTRING_MIDDLE || (fstrings.inNested() && stream.at(start + 1) == '{'));
      fstrings.copyFrom(start + 1, depth, inText);
    }
    brackets[depth++] = start;
    add(type, start);
  }

  /**
   * Adds a piece of an f-string's text; as in CPython, a named character or a brace ends a token.
   */
  private void addText(int type, int start) {
    if (tokens.lastType(1) != FSTRING_MIDDLE) {
      add(type, start);
      return;
    }
    PythonToken piece = token(type, start);
    PythonToken whole = tokens.get(tokens.size() - 1);
    whole.type = type;
    whole.end = piece.end;
    whole.endLine = piece.endLine;
    whole.endColumn = piece.endColumn;
  }

  /** Adds a token, and where the copy of the expression before it begins; -1 if there is none. */
  private void addFieldEnd(int type, int start, int copy) {
    if (copy < 0) {
      add(type, start);
    } else {
      tokens.add(new FieldEnd(token(type, start), copy, fstrings.copyEnd()));
    }
  }

  private void close(int type, int start) throws PythonSyntaxError {
    boolean inText = fstrings.open() && fstrings.inText();
    if (inText && !fstrings.inSpec()) {
      throw errors.at(ErrorKind.SINGLE_BRACE, start, fstrings.letter());
    }
    errors.checkClosing(type, start, brackets, depth, fstrings);
    if (inText) {
      fstrings.endText();
    }
    int copy = type == RBRACE && fstrings.open() ? fstrings.copyTo(start, depth, false) : -1;
    depth--;
    if (fstrings.fieldDepth() == depth) {
      if (!inText) {
        lexer.popMode();
      }
      fstrings.closeField();
    }
    addFieldEnd(type, start, copy);
  }

  /** A colon, or one joined to what follows, may begin the format specifier of a field. */
  private void colon(int type, int start) {
    int copy = fstrings.open() ? fstrings.copyTo(start, depth, true) : -1;
    if (fstrings.inField(depth)) {
      stream.seek(start + 1);
      addFieldEnd(COLON, start, copy);
      lexer.popMode();
      fstrings.beginSpec();
    } else {
      add(type, start);
    }
  }

  /**
   * Doubled braces stand for one in the text of an f-string. A format specifier has only fields; in
   * the text behind one of these CPython takes opening braces, but not closing ones, as doubled.
   */
  private void braces(int start) throws PythonSyntaxError {
    boolean opening = stream.at(start) == '{';
    if (!fstrings.inSpec() || (opening && fstrings.doublesBraces())) {
      if (opening) {
        fstrings.copyFrom(start + 1, depth, true);
      }
      addText(BRACES, start);
      return;
    }
    stream.seek(start + 1);
    if (opening) {
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
      errors.checkInvalid(start, fstrings, bufferStart);
      add(INVALID, start);
    }
  }

  private void end(int at) throws PythonSyntaxError {
    if (fstrings.open() && fstrings.inText()) {
      throw errors.unterminated(fstrings.start(), fstrings);
    }
    if (depth > 0) {
      tokens.unclosed(errors.neverClosed(brackets[depth - 1]), !fstrings.open());
    } else {
      dedentAll(at);
    }
    add(Token.EOF, at);
  }
}
