package astsprint.corpus;

import astsprint.ast.Module;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small source with what CPython 3.14 makes of it: a dump and a walk order, or an error. */
record Case(
    @Nullable String source,
    @Nullable String hex,
    @Nullable String dump,
    List<String> walk,
    @Nullable String error,
    String message,
    int lineno,
    int offset) {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Case> read(String resource) throws IOException {
    try (InputStream in = Case.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> parse(JSON.readTree(line)));
    }
  }

  private static Case parse(JsonNode json) {
    return new Case(
        json.has("source") ? json.get("source").asString() : null,
        json.has("hex") ? json.get("hex").asString() : null,
        json.has("dump") ? json.get("dump").asString() : null,
        json.has("walk")
            ? json.get("walk").valueStream().map(JsonNode::asString).toList()
            : List.of(),
        json.has("error") ? json.get("error").asString() : null,
        json.path("message").asString(""),
        json.path("lineno").asInt(PythonSyntaxError.NOWHERE),
        json.path("offset").asInt(PythonSyntaxError.NOWHERE));
  }

  Module tree() throws PythonSyntaxError {
    return hex != null
        ? Python.parse(HexFormat.of().parseHex(hex))
        : Python.parse(Objects.requireNonNull(source));
  }

  /** Some sources CPython refuses with a {@code ValueError} that names no place. */
  boolean isSyntaxError() {
    return error != null && !error.startsWith("Unicode") && !error.equals("ValueError");
  }

  @Override
  public String toString() {
    String text = Objects.requireNonNull(hex != null ? hex : source);
    return text.substring(0, Math.min(60, text.length()));
  }
}
