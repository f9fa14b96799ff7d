package astsprint.lint.compile;

import astsprint.ast.Module;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A source that parses, with what CPython 3.14.2's {@code compile} says of it.
 *
 * @param error the words and the place of the {@code SyntaxError}; null if there is none
 * @param warnings of a source without error: {@code line: words}, sorted
 */
record CompileCase(String source, @Nullable String error, List<String> warnings) {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<CompileCase> read(String resource) throws IOException {
    try (InputStream in = CompileCase.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> parse(JSON.readTree(line)));
    }
  }

  private static CompileCase parse(JsonNode json) {
    String error =
        json.has("message")
            ? text(
                json.get("message").asString(),
                json.get("lineno").asInt(),
                json.get("offset").asInt(),
                json.get("end_lineno").asInt(),
                json.get("end_offset").asInt())
            : null;
    List<String> warnings =
        json.path("warnings")
            .valueStream()
            .map(warning -> warning.get(1).asInt() + ": " + warning.get(0).asString())
            .sorted()
            .toList();
    return new CompileCase(json.get("source").asString(), error, warnings);
  }

  private static String text(String message, int line, int offset, int endLine, int endOffset) {
    return line + ":" + offset + "-" + endLine + ":" + endOffset + " " + message;
  }

  /** An error as {@link #error} has it: the offsets are CPython's, columns in bytes plus 1. */
  static String text(CompileProblem problem) {
    return text(
        problem.message(),
        problem.lineno(),
        problem.colOffset() + 1,
        problem.endLineno(),
        problem.endColOffset() + 1);
  }

  Module tree() throws PythonSyntaxError {
    return Python.parse(source);
  }

  SourceText sourceText() throws PythonSyntaxError {
    return SourceText.of(source);
  }

  List<CompileProblem> findings() throws PythonSyntaxError {
    return CompileCheck.findings(tree(), sourceText());
  }

  List<CompileProblem> errors() throws PythonSyntaxError {
    return findings().stream()
        .filter(problem -> problem.kind() == CompileProblem.Kind.ERROR)
        .toList();
  }

  @Override
  public String toString() {
    return source.substring(0, Math.min(60, source.length()));
  }
}
