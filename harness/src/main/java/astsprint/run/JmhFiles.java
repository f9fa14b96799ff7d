package astsprint.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JMH's results of a long run: one file per call, merged into one per benchmark. */
public final class JmhFiles {
  /** {@code jmh-ladder-LIBRARY-3-1795347706.json}: benchmark, tree if any, round, time. */
  private static final Pattern CALL = Pattern.compile("jmh-([a-z]+)(-\\w+)?-\\d+-\\d{10}\\.json");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JmhFiles() {}

  /**
   * Appends the entries of each call's file to {@code jmh-BENCHMARK.json} and deletes it. Entries
   * stay as JMH wrote them, but for the folder of the {@code java} that ran, which is this
   * machine's own affair.
   */
  public static void merge(Path folder) throws IOException {
    Map<String, List<Path>> calls = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "jmh-*.json")) {
      for (Path file : files) {
        Matcher name = CALL.matcher(file.getFileName().toString());
        if (name.matches()) {
          calls.computeIfAbsent(name.group(1), benchmark -> new ArrayList<>()).add(file);
        }
      }
    }
    for (Map.Entry<String, List<Path>> benchmark : calls.entrySet()) {
      merge(folder.resolve("jmh-" + benchmark.getKey() + ".json"), benchmark.getValue());
    }
  }

  private static void merge(Path whole, List<Path> files) throws IOException {
    ArrayNode all = MAPPER.createArrayNode();
    if (Files.exists(whole)) {
      addAll(all, whole);
    }
    files.sort(null);
    for (Path file : files) {
      addAll(all, file);
    }
    Path draft = whole.resolveSibling(whole.getFileName() + ".draft");
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft, all);
    Files.move(draft, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static void addAll(ArrayNode all, Path file) throws IOException {
    if (Files.size(file) == 0) {
      return; // JMH was ended before it wrote.
    }
    try {
      for (JsonNode entry : MAPPER.readTree(file.toFile())) {
        if (entry instanceof ObjectNode result && result.has("jvm")) {
          result.put("jvm", Path.of(result.get("jvm").asString()).getFileName().toString());
        }
        all.add(entry);
      }
    } catch (JacksonException e) {
      throw new IOException(file + " is not JMH's: " + e.getOriginalMessage(), e);
    }
  }
}
