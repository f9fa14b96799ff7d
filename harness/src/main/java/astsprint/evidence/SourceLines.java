package astsprint.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of the sources that travel beside the classes, read once each. */
final class SourceLines {
  private final Map<String, List<String>> files = new HashMap<>();

  /** The text of a line of a class's source; "" if there is none. */
  String ofClass(String type, int line) {
    int nested = type.indexOf('$');
    String outer = nested < 0 ? type : type.substring(0, nested);
    return of("/" + outer.replace('.', '/') + ".java", line);
  }

  /** The text of a line of a file beside the classes; "" if there is none. */
  String of(String resource, int line) {
    List<String> lines = files.computeIfAbsent(resource, name -> read(name).orElse(List.of()));
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
  }

  private static Optional<List<String>> read(String resource) {
    try (InputStream in = SourceLines.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
