package astsprint.room;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one file of a form that a browser sends (RFC 7578). */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?");

  private Multipart() {}

  /**
   * The content of the first part.
   *
   * @param type the request's {@code Content-Type}
   * @throws IllegalArgumentException if it is no such form
   */
  static byte[] first(byte[] body, String type) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw new IllegalArgumentException("a form without a boundary");
    }
    // A byte is a character in this encoding, so places in the text are places in the bytes.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String mark = "--" + boundary.group(1);
    int begin = text.indexOf(mark);
    int content = begin < 0 ? -1 : text.indexOf("\r\n\r\n", begin);
    int end = content < 0 ? -1 : text.indexOf("\r\n" + mark, content + 2);
    if (end < 0) {
      throw new IllegalArgumentException("a form without a file");
    }
    return Arrays.copyOfRange(body, Math.min(content + 4, end), end);
  }
}
