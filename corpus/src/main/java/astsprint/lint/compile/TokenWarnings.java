package astsprint.lint.compile;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Constant;
import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import astsprint.ast.JoinedStr;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.TemplateStr;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonLexer;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import astsprint.parse.token.Tokenizer;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Language reference 2.5 and 2.6: warnings of a backslash that escapes nothing, and of a number
 * that a keyword follows without a space. Of several such escapes in a string CPython names the
 * first. In an f-string of several lines it gives a later line; here it is the escape's own.
 */
final class TokenWarnings {
  private final SourceText source;
  private final String text;
  private final Problems problems;

  /** The lines with a backslash that may escape nothing; in a raw string it need not. */
  private final BitSet suspect = new BitSet();

  private final Consumer<AstNode> each = this::visit;
  private final Consumer<AstNode> eachWithin = this::visitWithin;

  private TokenWarnings(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
      char escaped = text.charAt(i + 1);
      if (!isEscape(escaped, true) && (escaped < '0' || escaped > '3')) {
        suspect.set(source.lineOf(i));
      }
    }
  }

  static void of(Module module, SourceText source, Problems problems) {
    new TokenWarnings(source, problems).visit(module);
  }

  private void visit(AstNode node) {
    switch (node) {
      case Name any -> {}
      case Attribute attribute -> visit(attribute.value);
      case Constant constant when isString(constant.value) -> strings(constant);
      case Constant constant -> number(constant);
      case JoinedStr string -> {
        strings(string);
        string.forEachChild(eachWithin);
      }
      case TemplateStr string -> {
        strings(string);
        string.forEachChild(eachWithin);
      }
      default -> node.forEachChild(each);
    }
  }

  /** The strings in an f-string were read with it. */
  private void visitWithin(AstNode node) {
    if (!(node instanceof Constant constant)) {
      node.forEachChild(eachWithin);
    } else if (!isString(constant.value)) {
      number(constant);
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof BigInteger || value instanceof Double || value instanceof Complex;
  }

  private static boolean isString(Object value) {
    return value instanceof String || value instanceof Bytes || value instanceof Surrogates;
  }

  /** The index in the text of a column in bytes. */
  private int index(int line, int column) {
    int start = source.lineStart(line);
    if (source.isAscii()) {
      return start + column;
    }
    int index = start;
    while (source.column(line, index) < column) {
      index = text.offsetByCodePoints(index, 1);
    }
    return index;
  }

  /** Cuts a literal, perhaps of several strings, into tokens once more: few have a backslash. */
  private void strings(expr node) {
    int line = suspect.nextSetBit(node.lineno);
    if (line < 0 || line > node.endLineno) {
      return;
    }
    int start = index(node.lineno, node.colOffset);
    int end = index(node.endLineno, node.endColOffset);
    try {
      // The parenthesis lets it take several lines.
      SourceText part = SourceText.of("(" + text.substring(start, end) + ")");
      check(new Tokenizer(part).tokenize(), start - 1);
    } catch (PythonSyntaxError e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks at tokens; {@code shift} is added to their places. */
  private void check(TokenArray tokens, int shift) {
    Deque<Boolean> raw = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      int start = shift + token.start;
      int end = shift + token.end;
      switch (token.type) {
        case PythonLexer.STRING -> string(start, end);
        case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START ->
            raw.push(prefix(start).contains("r"));
        case PythonLexer.FSTRING_END -> raw.pop();
        case PythonLexer.FSTRING_MIDDLE, PythonLexer.NAMED, PythonLexer.BRACES -> {
          if (!raw.getFirst()) {
            escapes(start, Math.min(end + 1, text.length()), end, false);
          }
        }
        default -> {}
      }
    }
  }

  /** What stands before the quotes, in small letters. */
  private String prefix(int start) {
    int end = start;
    while (text.charAt(end) != '"' && text.charAt(end) != '\'') {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void number(Constant constant) {
    if (!isNumber(constant.value)) {
      return;
    }
    int end = index(constant.endLineno, constant.endColOffset);
    if (end >= text.length() || !Character.isLetter(text.charAt(end))) {
      return;
    }
    int start = index(constant.lineno, constant.colOffset);
    String number = text.substring(start, end).toLowerCase(Locale.ROOT);
    String kind =
        number.startsWith("0x")
            ? "hexadecimal"
            : number.startsWith("0o")
                ? "octal"
                : number.startsWith("0b")
                    ? "binary"
                    : number.endsWith("j") ? "imaginary" : "decimal";
    warn(Wording.NUMBER_RUNS_ON, start, end, kind);
  }

  private void string(int start, int end) {
    String prefix = prefix(start);
    if (!prefix.contains("r")) {
      escapes(start + prefix.length(), end, end, prefix.contains("b"));
    }
  }

  /**
   * Looks for the first escape that stands for nothing. In a piece of an f-string it also looks for
   * every backslash before a brace: CPython warns of these when it makes tokens.
   *
   * @param visible the end of what may be looked at: behind a piece of an f-string is the brace
   *     that a backslash at its end does not escape
   */
  private void escapes(int start, int visible, int end, boolean bytes) {
    boolean piece = visible > end;
    boolean warned = false;
    int i = text.indexOf('\\', start, end);
    while (i >= 0 && i + 1 < visible) {
      char escaped = text.charAt(i + 1);
      boolean digit = escaped >= '0' && escaped <= '7';
      if (piece && (escaped == '{' || escaped == '}')) {
        warn(Wording.INVALID_ESCAPE, i, i + 2, escaped);
      } else if (!warned && digit && isBeyondByte(i + 1, end)) {
        warn(Wording.INVALID_OCTAL_ESCAPE, i, i + 4, text.substring(i + 1, i + 4));
        warned = true;
      } else if (!warned && !digit && escaped < 0x80 && !isEscape(escaped, bytes)) {
        warn(Wording.INVALID_ESCAPE, i, i + 2, escaped);
        warned = true;
      }
      if (warned && !piece) {
        return;
      }
      i = i + 2 < end ? text.indexOf('\\', i + 2, end) : -1;
    }
  }

  private static boolean isEscape(char escaped, boolean bytes) {
    return "\n\\'\"abfnrtvx".indexOf(escaped) >= 0 || (!bytes && "NuU".indexOf(escaped) >= 0);
  }

  /** Whether three octal digits are more than a byte. */
  private boolean isBeyondByte(int digits, int end) {
    return text.charAt(digits) >= '4'
        && digits + 3 <= end
        && isOctal(text.charAt(digits + 1))
        && isOctal(text.charAt(digits + 2));
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private void warn(Wording wording, int start, int end, Object detail) {
    int line = source.lineOf(start);
    problems.add(wording.at(line, source.column(start), line, source.column(line, end), detail));
  }
}
