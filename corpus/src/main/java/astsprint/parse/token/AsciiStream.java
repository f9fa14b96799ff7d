package astsprint.parse.token;

import astsprint.parse.source.SourceText;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The source as the lexer reads it: one byte for each {@code char} of the text, what is not ASCII
 * as {@link #OTHER}. ANTLR's lexer caches its automaton's edges for ASCII only; on anything else it
 * would simulate, a hundred times slower.
 */
public final class AsciiStream implements CharStream {
  /** Stands for every character beyond ASCII, and is taken for one where it stands in a source. */
  static final byte OTHER = 0x7f;

  private final String text;
  private final byte[] bytes;
  private int position;

  AsciiStream(SourceText source) {
    text = source.text();
    bytes = source.isAscii() ? text.getBytes(StandardCharsets.ISO_8859_1) : narrow(text);
  }

  private static byte[] narrow(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < OTHER ? (byte) c : OTHER;
    }
    return bytes;
  }

  /** Finds common tokens in the same bytes. */
  CommonTokens commonTokens() {
    return new CommonTokens(bytes);
  }

  /** The byte at an index, -1 past the end. */
  int at(int index) {
    return index < bytes.length ? bytes[index] : EOF;
  }

  @Override
  public int LA(int k) {
    int i = position + k - 1;
    return i < bytes.length ? bytes[i] : IntStream.EOF;
  }

  @Override
  public void consume() {
    position++;
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return "<unknown>";
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }
}
