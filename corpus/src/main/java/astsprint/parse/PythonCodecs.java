package astsprint.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's names of encodings, on the charsets of the JDK, with Python's words on failure. */
final class PythonCodecs {
  /** What Python calls otherwise than the JDK, after {@link #normalize}. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("646", "US-ASCII"),
          Map.entry("utf", "UTF-8"),
          Map.entry("u8", "UTF-8"),
          Map.entry("utf8-ucs2", "UTF-8"),
          Map.entry("utf8-ucs4", "UTF-8"),
          Map.entry("cp65001", "UTF-8"),
          Map.entry("utf-8-sig", "UTF-8"),
          Map.entry("latin", "ISO-8859-1"),
          Map.entry("8859", "ISO-8859-1"),
          Map.entry("iso8859", "ISO-8859-1"),
          Map.entry("cyrillic", "ISO-8859-5"),
          Map.entry("arabic", "ISO-8859-6"),
          Map.entry("greek", "ISO-8859-7"),
          Map.entry("hebrew", "ISO-8859-8"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("sjis", "Shift_JIS"),
          Map.entry("s-jis", "Shift_JIS"),
          Map.entry("ujis", "EUC-JP"),
          Map.entry("u-jis", "EUC-JP"),
          Map.entry("ms932", "windows-31j"),
          Map.entry("mskanji", "windows-31j"),
          Map.entry("ms-kanji", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("932", "windows-31j"),
          Map.entry("cp936", "GBK"),
          Map.entry("936", "GBK"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("949", "x-windows-949"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("cp950", "x-windows-950"),
          Map.entry("950", "x-windows-950"),
          Map.entry("korean", "EUC-KR"),
          Map.entry("chinese", "GB2312"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("utf-16-le", "UTF-16LE"),
          Map.entry("utf-16-be", "UTF-16BE"),
          Map.entry("u16", "UTF-16LE"),
          Map.entry("utf-32", "UTF-32LE"),
          Map.entry("u32", "UTF-32LE"));

  /** Codecs of Python that make no text of bytes. */
  private static final Set<String> NO_TEXT =
      Set.of("rot13", "rot_13", "hex", "base64", "zip", "zlib", "bz2", "uu", "quopri");

  private PythonCodecs() {}

  /**
   * Decodes {@code lines} from the encoding that Python knows as {@code name}.
   *
   * @throws PythonSyntaxError if there is no such encoding here, or the bytes are not in it
   */
  static String decode(byte[] lines, String name) throws PythonSyntaxError {
    Charset charset = charset(name);
    if (NO_TEXT.contains(name.toLowerCase(Locale.ROOT).replace('-', '_'))) {
      throw new PythonSyntaxError(
          "'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs"
              .formatted(name),
          0,
          -1);
    }
    if (charset == null) {
      throw new PythonSyntaxError("unknown encoding: " + name, 0, -1);
    }
    ByteBuffer in = ByteBuffer.wrap(lines);
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate((int) (lines.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw undecodable(charset, lines, in.position());
    }
    out.flip();
    return out.toString();
  }

  private static PythonSyntaxError undecodable(Charset charset, byte[] lines, int position) {
    String codec = charset.name().toLowerCase(Locale.ROOT);
    String reason = "illegal multibyte sequence";
    int first = Byte.toUnsignedInt(lines[position]);
    if (codec.equals("us-ascii")) {
      codec = "ascii";
      reason = "ordinal not in range(128)";
    } else if (codec.equals("utf-8")) {
      reason =
          first < 0xc2 || first > 0xf4
              ? "invalid start byte"
              : position + 1 == lines.length
                  ? "unexpected end of data"
                  : "invalid continuation byte";
    } else if (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1) {
      codec = "charmap";
      reason = "character maps to <undefined>";
    }
    return new PythonSyntaxError(
        "'%s' codec can't decode byte 0x%02x in position %d: %s"
            .formatted(codec, first, position, reason),
        0,
        -1);
  }

  private static @Nullable Charset charset(String name) {
    String normal = normalize(name);
    if (normal.isEmpty() || normal.startsWith(".")) {
      return null;
    }
    String alias = ALIASES.getOrDefault(normal, normal);
    for (String candidate :
        List.of(
            alias,
            alias.replace('-', '_'),
            alias.replace("-", ""),
            alias.replaceFirst("^mac-?", "x-Mac"),
            "x-" + alias)) {
      if (Charset.isSupported(candidate)) {
        return Charset.forName(candidate);
      }
    }
    return null;
  }

  /** Lower case; every run of other characters than letters, digits and dots becomes a hyphen. */
  private static String normalize(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
  }
}
