package astsprint.parse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From a file's bytes to text, in the order of CPython's tokenizer: newlines first, in bytes; then
 * a byte order mark; then a PEP 263 cookie in the first two lines; then the decoding.
 *
 * @see <a href="https://peps.python.org/pep-0263/">PEP 263</a>
 */
public final class SourceEncoding {
  private static final String CODING = "coding";

  /**
   * Text with lines that end in {@code \n}, the last one included.
   *
   * @param ascii whether all of it is ASCII; U+007F, which means something else to the lexer, is
   *     taken for a character beyond
   */
  record Decoded(String text, boolean newlineAdded, boolean ascii) {}

  private SourceEncoding() {}

  static Decoded decode(byte[] source) throws PythonSyntaxError {
    // Looked for in a string, where the JVM compares many bytes at once.
    String bytes = new String(source, ISO_8859_1);
    if (bytes.indexOf(0) >= 0) {
      throw nullBytes();
    }
    boolean translate = bytes.indexOf('\r') >= 0;
    boolean ascii = isAscii(source);
    byte[] lines = translate ? translateNewlines(source) : source;
    boolean addNewline = lines.length == 0 || lines[lines.length - 1] != '\n';
    if (addNewline) {
      lines = Arrays.copyOf(lines, lines.length + 1);
      lines[lines.length - 1] = '\n';
    }
    boolean bom = !ascii && startsWithBom(lines);
    byte[] body = bom ? Arrays.copyOfRange(lines, 3, lines.length) : lines;
    String encoding = declaredEncoding(body, bom);
    if (encoding != null && !encoding.equals("utf-8")) {
      String text = PythonCodecs.decode(body, encoding);
      // The newline was a byte; in an encoding of wider units it may be part of another character.
      boolean ended = text.endsWith("\n");
      return new Decoded(ended ? text : text + "\n", addNewline || !ended, isAscii(text));
    }
    if (ascii && !translate && !addNewline) {
      return new Decoded(bytes, false, true);
    }
    // An ASCII string is a copy of the bytes; no look at each of them is needed.
    String text = ascii ? new String(body, ISO_8859_1) : decodeUtf8(body);
    return new Decoded(text, addNewline, ascii);
  }

  static Decoded accept(String source) throws PythonSyntaxError {
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) == 0) {
        throw nullBytes();
      }
      int codePoint = source.codePointAt(i);
      if (codePoint > 0xffff) {
        i++;
      } else if (Character.isSurrogate((char) codePoint)) {
        throw ErrorKind.LONE_SURROGATE.nowhere(codePoint, source.codePointCount(0, i));
      }
    }
    String text = source.replace("\r\n", "\n").replace('\r', '\n');
    boolean addNewline = !text.endsWith("\n");
    return new Decoded(addNewline ? text + "\n" : text, addNewline, isAscii(text));
  }

  private static PythonSyntaxError nullBytes() {
    return ErrorKind.NULL_BYTES.nowhere();
  }

  /** Looks at eight bytes at once: what is at 0x80 or becomes it by adding 1 is not ASCII. */
  private static boolean isAscii(byte[] source) {
    ByteBuffer bytes = ByteBuffer.wrap(source);
    long all = 0;
    while (bytes.remaining() >= Long.BYTES) {
      long eight = bytes.getLong();
      all |= eight | (eight + 0x0101_0101_0101_0101L);
    }
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      all |= b | (b + 1);
    }
    return (all & 0x8080_8080_8080_8080L) == 0;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x7f);
  }

  private static boolean startsWithBom(byte[] lines) {
    return lines.length >= 3
        && lines[0] == (byte) 0xef
        && lines[1] == (byte) 0xbb
        && lines[2] == (byte) 0xbf;
  }

  private static byte[] translateNewlines(byte[] source) {
    byte[] lines = new byte[source.length];
    int length = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] != '\r') {
        lines[length++] = source[i];
      } else if (i + 1 == source.length || source[i + 1] != '\n') {
        lines[length++] = '\n';
      }
    }
    return Arrays.copyOf(lines, length);
  }

  private static String decodeUtf8(byte[] lines) throws PythonSyntaxError {
    ByteBuffer in = ByteBuffer.wrap(lines);
    CharBuffer out = CharBuffer.allocate(lines.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return out.toString();
    }
    String before = out.toString();
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    throw ErrorKind.NOT_UTF_8.at(
        line, 1 + before.codePointCount(lineStart, before.length()), lines[in.position()], line);
  }

  /** The encoding that a comment in line 1, or in line 2 after nothing but a comment, declares. */
  private static @Nullable String declaredEncoding(byte[] lines, boolean bom)
      throws PythonSyntaxError {
    int start = 0;
    for (int line = 1; line <= 2 && start < lines.length; line++) {
      int end = indexOfNewline(lines, start);
      String text = new String(lines, start, end - start, ISO_8859_1);
      String encoding = cookie(text);
      if (encoding != null) {
        if (bom && !encoding.equals("utf-8")) {
          throw ErrorKind.COOKIE_WITH_BOM.at(line, 0, encoding);
        }
        return encoding;
      }
      if (!isBlankOrComment(text)) {
        return null;
      }
      start = end + 1;
    }
    return null;
  }

  private static int indexOfNewline(byte[] lines, int from) {
    int i = from;
    while (lines[i] != '\n') {
      i++;
    }
    return i;
  }

  private static boolean isBlankOrComment(String line) {
    String code = line.stripLeading();
    return code.isEmpty() || code.startsWith("#");
  }

  private static @Nullable String cookie(String line) {
    int comment = 0;
    while (comment < line.length() && " \t\f".indexOf(line.charAt(comment)) >= 0) {
      comment++;
    }
    if (comment == line.length() || line.charAt(comment) != '#') {
      return null;
    }
    for (int at = line.indexOf(CODING, comment);
        at >= 0 && at < line.length() - CODING.length();
        at = line.indexOf(CODING, at + 1)) {
      int i = at + CODING.length();
      if (line.charAt(i) != ':' && line.charAt(i) != '=') {
        continue;
      }
      do {
        i++;
      } while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'));
      int end = i;
      while (end < line.length() && isNameCharacter(line.charAt(end))) {
        end++;
      }
      if (end > i) {
        return normalName(line.substring(i, end));
      }
    }
    return null;
  }

  private static boolean isNameCharacter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
  }

  /** The tokenizer's own aliases: {@code UTF_8-unix} is UTF-8; every other name stays as it is. */
  private static String normalName(String name) {
    String normal =
        name.substring(0, Math.min(12, name.length())).toLowerCase(Locale.ROOT).replace('_', '-');
    if (isNameOrPrefix(normal, "utf-8")) {
      return "utf-8";
    }
    return isNameOrPrefix(normal, "latin-1")
            || isNameOrPrefix(normal, "iso-8859-1")
            || isNameOrPrefix(normal, "iso-latin-1")
        ? "iso-8859-1"
        : name;
  }

  private static boolean isNameOrPrefix(String normal, String name) {
    return normal.equals(name) || normal.startsWith(name + "-");
  }
}
