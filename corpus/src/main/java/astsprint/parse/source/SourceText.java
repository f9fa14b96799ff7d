package astsprint.parse.source;

import astsprint.parse.error.PythonSyntaxError;
import java.util.Arrays;

/**
 * Python source as its tokenizer sees it: decoded, every line ended by one {@code \n}, the last
 * included, and the way back from an index in {@link #text()} to CPython's positions.
 *
 * <p>CPython counts columns in bytes of the UTF-8 form of the decoded source, whatever encoding the
 * file has, and the offsets of its errors in code points. Sources are nearly always ASCII, where
 * both are a subtraction; otherwise a checkpoint every {@value #STRIDE} characters bounds the
 * counting, also in a line of many megabytes.
 *
 * <p>For one thread: it remembers the line that was asked for last.
 */
public final class SourceText {
  private static final int STRIDE = 64;

  private final String text;
  private final boolean newlineAdded;
  private final int[] lineStarts;

  /** The UTF-8 bytes before every {@value #STRIDE}th character; empty if all is ASCII. */
  private final int[] checkpoints;

  private int lastLine = 1;

  private SourceText(String text, boolean newlineAdded, boolean ascii) {
    this.text = text;
    this.newlineAdded = newlineAdded;
    this.lineStarts = lineStarts(text);
    this.checkpoints = ascii ? new int[0] : checkpoints(text);
  }

  /**
   * The source in a file's bytes.
   *
   * @throws PythonSyntaxError if they are not text in the encoding that a byte order mark or a PEP
   *     263 cookie declares, UTF-8 if none does, or hold a null byte
   */
  public static SourceText decode(byte[] source) throws PythonSyntaxError {
    SourceEncoding.Decoded decoded = SourceEncoding.decode(source);
    return new SourceText(decoded.text(), decoded.newlineAdded(), decoded.ascii());
  }

  /**
   * The source in a Python {@code str}: no byte order mark and no cookie is heeded.
   *
   * @throws PythonSyntaxError if it holds a null character or a lone surrogate
   */
  public static SourceText of(String source) throws PythonSyntaxError {
    SourceEncoding.Decoded decoded = SourceEncoding.accept(source);
    return new SourceText(decoded.text(), decoded.newlineAdded(), decoded.ascii());
  }

  /** The text; lines end in {@code \n} alone. */
  public String text() {
    return text;
  }

  /** Whether the source itself lacked the newline that ends {@link #text()}. */
  public boolean newlineAdded() {
    return newlineAdded;
  }

  /** Whether every character is ASCII but U+007F, so that columns are differences of indices. */
  public boolean isAscii() {
    return checkpoints.length == 0;
  }

  /** Whether every character of a line, counted from 1, is ASCII. */
  public boolean isAscii(int line) {
    int start = lineStarts[line - 1];
    int end = lineStarts[line];
    return isAscii() || bytesBefore(end) - bytesBefore(start) == end - start;
  }

  /** The number of lines. */
  public int lines() {
    return lineStarts.length - 1;
  }

  /** The index of the first character of a line, counted from 1. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The characters of a line, counted from 1, without the newline. */
  public String line(int line) {
    return text.substring(lineStarts[line - 1], lineStarts[line] - 1);
  }

  /** The line, from 1, of the character at {@code index}; a newline belongs to the line it ends. */
  public int lineOf(int index) {
    int line = lastLine;
    if (index < lineStarts[line - 1] || (line < lines() && index >= lineStarts[line])) {
      line = lineOfSlow(index);
      lastLine = line;
    }
    return line;
  }

  private int lineOfSlow(int index) {
    int found = Arrays.binarySearch(lineStarts, 0, lines(), index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** CPython's {@code col_offset} of {@code index}: UTF-8 bytes since the start of its line. */
  public int column(int index) {
    return column(lineOf(index), index);
  }

  /** {@link #column(int)} for who knows the line; {@code index} may also lie in a later line. */
  public int column(int line, int index) {
    int start = lineStarts[line - 1];
    return isAscii() ? index - start : bytesBefore(index) - bytesBefore(start);
  }

  /** CPython's {@code offset} of {@code index}: code points since the start of its line, plus 1. */
  public int offset(int index) {
    int start = lineStart(lineOf(index));
    return 1 + (isAscii() ? index - start : text.codePointCount(start, index));
  }

  /**
   * The index of a place that CPython names: the inverse of {@link #column(int)}. What lies outside
   * of the text is moved to its nearer end.
   *
   * @param line from 1
   * @param column from 0, in UTF-8 bytes
   */
  public int index(int line, int column) {
    int known = Math.min(Math.max(line, 1), lines());
    int index = lineStarts[known - 1];
    int end = lineStarts[known];
    if (isAscii()) {
      return Math.min(index + column, end);
    }
    for (int bytes = 0; bytes < column && index < end; index++) {
      bytes += utf8Length(text.charAt(index));
    }
    return index;
  }

  /** How many code points of a line stand before {@code column}, which counts UTF-8 bytes. */
  public int codePoints(int line, int column) {
    int known = Math.min(Math.max(line, 1), lines());
    return isAscii() ? column : text.codePointCount(lineStarts[known - 1], index(known, column));
  }

  private int bytesBefore(int index) {
    int from = index / STRIDE * STRIDE;
    int bytes = checkpoints[index / STRIDE];
    for (int i = from; i < index; i++) {
      bytes += utf8Length(text.charAt(i));
    }
    return bytes;
  }

  /** Each half of a surrogate pair counts for two of the four bytes. */
  private static int utf8Length(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  private static int[] checkpoints(String text) {
    int[] checkpoints = new int[text.length() / STRIDE + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STRIDE == 0) {
        checkpoints[i / STRIDE] = bytes;
      }
      bytes += utf8Length(text.charAt(i));
    }
    if (text.length() % STRIDE == 0) {
      checkpoints[text.length() / STRIDE] = bytes;
    }
    return checkpoints;
  }

  /** The start of every line, and the end of the text as a guard. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int lines = 0;
    for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
      if (lines + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[lines++] = start;
    }
    starts[lines] = text.length();
    return Arrays.copyOf(starts, lines + 1);
  }
}
