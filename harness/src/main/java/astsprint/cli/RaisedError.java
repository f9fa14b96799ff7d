package astsprint.corpus;

import astsprint.parse.PythonSyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Why a source has no tree, or its tree no dump: what the oracle's Python tells of an exception.
 *
 * @param error the class of the exception
 * @param position the syntax error that gives line and offset; null for any other exception
 */
record Rejection(String error, String message, @Nullable PythonSyntaxError position) {
  static Rejection of(PythonSyntaxError e) {
    return new Rejection(e.kind().name(), e.message(), e);
  }

  static Rejection of(String error, Throwable cause) {
    String message = cause.getMessage();
    return new Rejection(error, message == null ? cause.getClass().getSimpleName() : message, null);
  }

  /** JSON as Python's {@code json.dumps} writes it: ASCII, a space after each colon and comma. */
  String toJson() {
    StringBuilder json = new StringBuilder("{\"error\": ");
    appendString(error, json);
    json.append(", \"message\": ");
    appendString(message, json);
    if (position != null) {
      json.append(", \"lineno\": ").append(number(position.lineno()));
      json.append(", \"offset\": ").append(number(position.offset()));
    }
    return json.append('}').toString();
  }

  private static String number(int value) {
    return value == PythonSyntaxError.NOWHERE ? "null" : Integer.toString(value);
  }

  private static void appendString(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c >= ' ' && c < 0x7f) {
            json.append(c);
          } else {
            json.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    json.append('"');
  }
}
