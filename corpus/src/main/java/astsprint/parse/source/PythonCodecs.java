package astsprint.parse.source;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.literal.TableRows;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings that Python knows by name, with Python's words on failure. {@code encodings.tsv}
 * lists them: single-byte charsets as their code points, because those of the JDK differ in what
 * they leave undefined; those of the far east as charsets of the JDK; {@link UnicodeCodecs} has the
 * rest.
 */
public final class PythonCodecs {
  /** What makes text of bytes; {@code how} is the word and its operand from the list. */
  private record Codec(String name, String how) {
    boolean is(String word) {
      return how.startsWith(word + " ");
    }

    String operand() {
      return how.substring(how.indexOf(' ') + 1);
    }
  }

  private PythonCodecs() {}

  /**
   * Decodes {@code bytes} from the encoding that Python knows as {@code name}.
   *
   * @throws PythonSyntaxError if there is no such encoding, or the bytes are not in it
   */
  static String decode(byte[] bytes, String name) throws PythonSyntaxError {
    Codec codec = lookup(name);
    if (codec == null) {
      throw error(ErrorKind.UNKNOWN_ENCODING, name);
    }
    if (codec.is("jdk")) {
      String[] words = codec.operand().split(" ", -1);
      return replace(decode(bytes, Charset.forName(words[0]), codec.name), words);
    }
    if (codec.is("charmap")) {
      return decode(bytes, charmap(codec.operand()));
    }
    return switch (codec.how) {
      case "binary" -> throw error(ErrorKind.NO_TEXT_ENCODING, name);
      case "undefined" -> throw error(ErrorKind.UNDEFINED_ENCODING);
      default -> UnicodeCodecs.decode(bytes, codec.how);
    };
  }

  /** With Python's code points for those that the JDK prefers, as {@code words} after the first. */
  private static String replace(String text, String[] words) {
    String replaced = text;
    for (int i = 1; i < words.length; i++) {
      int equal = words[i].indexOf('=');
      char from = (char) Integer.parseInt(words[i].substring(0, equal), 16);
      char to = (char) Integer.parseInt(words[i].substring(equal + 1), 16);
      replaced = replaced.replace(from, to);
    }
    return replaced;
  }

  static PythonSyntaxError error(ErrorKind kind, Object... details) {
    return kind.at(0, -1, details);
  }

  /** The bytes from {@code start} to before {@code end} are no text of the codec. */
  static PythonSyntaxError undecodable(
      String codec, byte[] bytes, int start, int end, String reason) {
    return error(
        ErrorKind.UNDECODABLE,
        codec,
        end - start == 1
            ? "byte 0x%02x in position %d".formatted(bytes[start], start)
            : "bytes in position %d-%d".formatted(start, end - 1),
        reason);
  }

  private static String decode(byte[] bytes, Charset charset, String name)
      throws PythonSyntaxError {
    for (int i = 0; name.startsWith("iso2022") && i < bytes.length; i++) {
      // The JDK passes over the eighth bit.
      if (bytes[i] < 0) {
        throw undecodable(name, bytes, i, i + 1, "illegal multibyte sequence");
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (!result.isError()) {
      return out.flip().toString();
    }
    int at = in.position();
    int first = Byte.toUnsignedInt(bytes[at]);
    throw switch (name) {
      case "ascii" -> undecodable(name, bytes, at, at + 1, "ordinal not in range(128)");
      case "utf_8" ->
          first < 0xc2 || first > 0xf4
              ? undecodable("utf-8", bytes, at, at + 1, "invalid start byte")
              : undecodable("utf-8", bytes, at, at + result.length(), "invalid continuation byte");
      default -> undecodable(name, bytes, at, at + 1, "illegal multibyte sequence");
    };
  }

  private static String decode(byte[] bytes, int[] charmap) throws PythonSyntaxError {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int c = charmap[bytes[i] & 0xff];
      if (c < 0) {
        throw undecodable("charmap", bytes, i, i + 1, "character maps to <undefined>");
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** The code point of each byte, -1 for none. */
  private static int[] charmap(String runs) {
    int[] map = new int[256];
    int next = 0;
    for (String run : runs.split(" ", -1)) {
      int dots = run.indexOf("..");
      boolean none = run.charAt(0) == '-';
      int first = none ? -1 : Integer.parseInt(dots < 0 ? run : run.substring(0, dots), 16);
      int count =
          dots >= 0
              ? Integer.parseInt(run.substring(dots + 2), 16) - first + 1
              : run.startsWith("-*") ? Integer.parseInt(run.substring(2)) : 1;
      for (int i = 0; i < count; i++) {
        map[next++] = none ? -1 : first + i;
      }
    }
    return map;
  }

  private static @Nullable Codec lookup(String name) {
    String normal = normalize(name);
    Codec codec = All.BY_NAME.get(normal);
    if (codec != null || normal.indexOf('.') < 0) {
      return codec;
    }
    // Dots are like underscores in an alias, not in the name of a codec itself.
    String alias = normal.replace('.', '_');
    codec = All.BY_NAME.get(alias);
    return codec == null || codec.name.equals(alias) ? null : codec;
  }

  /** Lower case; every run of other characters than letters, digits and dots is an underscore. */
  private static String normalize(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_").replaceAll("^_|_$", "");
  }

  /** Read at the first cookie that names neither UTF-8 nor Latin-1. */
  private static final class All {
    static final Map<String, Codec> BY_NAME = read();

    private static Map<String, Codec> read() {
      Map<String, Codec> codecs = new HashMap<>();
      for (String row : TableRows.of(PythonCodecs.class, "encodings.tsv")) {
        String[] columns = row.split("\t", -1);
        Codec codec = new Codec(columns[0], columns[1]);
        codecs.put(codec.name, codec);
        for (String alias : columns[2].split(" ", -1)) {
          codecs.put(alias, codec);
        }
      }
      return codecs;
    }
  }
}
