package astsprint.cli;

import astsprint.parse.error.PythonSyntaxError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exception that Python raises instead of giving a tree or its dump, as the oracle tells it.
 *
 * @param error the class of the exception
 * @param position the syntax error that gives line and offset; null for any other exception
 */
record RaisedError(String error, String message, @Nullable PythonSyntaxError position) {
  /** Writes as Python's {@code json.dumps}: ASCII, a space after each colon and comma. */
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEntrySpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("", "")));

  static RaisedError of(PythonSyntaxError e) {
    return new RaisedError(e.type().name(), e.message(), e);
  }

  static RaisedError of(String error, Throwable cause) {
    String message = cause.getMessage();
    return new RaisedError(
        error, message == null ? cause.getClass().getSimpleName() : message, null);
  }

  String toJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("error", error).put("message", message);
    if (position != null) {
      json.put("lineno", number(position.lineno())).put("offset", number(position.offset()));
    }
    return JSON.writeValueAsString(json);
  }

  private static @Nullable Integer number(int value) {
    return value == PythonSyntaxError.NOWHERE ? null : (Integer) value;
  }
}
