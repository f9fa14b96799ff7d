package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.Profile;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.SourceHash;
import astsprint.results.Subject;
import astsprint.results.figures.RunFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the newest reference run's figures into the README and the lessons: between {@code <!--
 * stages:begin -->} and {@code <!-- stages:end -->}, and between the same of {@code figures}, of
 * {@code profile}, the predecessor's, and of an experiment. What stands between is generated;
 * everything else is left alone.
 *
 * <p>{@code mvn -q -Pfigures} runs it. A test fails while a file is not what it would write.
 */
public final class GeneratedFigures {
  private static final Path LESSONS =
      Path.of("stages", "src", "main", "java", "astsprint", "stages");

  /** What a lesson may quote beside the ladder, between marks of its name. */
  private static final List<String> EXPERIMENTS =
      List.of(Benchmarks.ABLATION, Benchmarks.SWEEP, Benchmarks.COLLECTOR);

  private static final Pattern LESSON = Pattern.compile("(S\\d\\d)\\w*\\.md");

  private GeneratedFigures() {}

  /** Rewrites the files below the project's root, the only argument. */
  public static void main(String... arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Optional<Path> reference = reference(root);
    if (reference.isEmpty()) {
      System.out.println("No reference run below results/reference: nothing to write.");
      return;
    }
    for (var drifted : drifted(root).entrySet()) {
      Files.writeString(drifted.getKey(), drifted.getValue());
      System.out.println("Written: " + root.relativize(drifted.getKey()));
    }
  }

  /** The newest reference run. */
  static Optional<Path> reference(Path root) {
    return RunReader.latest(root.resolve("results").resolve("reference"));
  }

  /**
   * Files that are not what the reference run makes of them, with what they should be; none where
   * there is no reference run.
   *
   * @throws IOException if a file cannot be read, or its marks are not a pair
   */
  static SequencedMap<Path, String> drifted(Path root) throws IOException {
    SequencedMap<Path, String> drifted = new LinkedHashMap<>();
    Optional<Path> reference = reference(root);
    if (reference.isEmpty()) {
      return drifted;
    }
    Run run = RunReader.read(reference.get());
    RunFigures figures = RunFigures.of(run);
    FigureBlocks blocks = new FigureBlocks(figures, sources(root));
    Path readme = root.resolve("README.md");
    if (Files.exists(readme)) {
      put(drifted, readme, "stages", blocks.stages());
    }
    for (Path lesson : lessons(root.resolve(LESSONS))) {
      Matcher name = LESSON.matcher(lesson.getFileName().toString());
      if (name.matches()) {
        put(drifted, lesson, "figures", blocks.lesson(name.group(1)));
        for (String benchmark : EXPERIMENTS) {
          put(drifted, lesson, benchmark, blocks.experiment(benchmark));
        }
        // Of all detours a lesson quotes those that it tells of.
        String told = Files.readString(lesson);
        put(
            drifted,
            lesson,
            Benchmarks.DETOURS,
            blocks.experiment(Benchmarks.DETOURS, key -> told.contains('`' + key + '`')));
        Path profile = reference.get().resolve(Profile.fileName(before(figures, name.group(1))));
        if (Files.exists(profile)) {
          put(drifted, lesson, "profile", FigureBlocks.profile(Profile.read(profile)));
        }
      }
    }
    return drifted;
  }

  /** SHA-256 of each stage's source, in hex, by the key that its lesson's name begins with. */
  static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path lesson : lessons(root.resolve(LESSONS))) {
      String name = lesson.getFileName().toString();
      Matcher stage = LESSON.matcher(name);
      Path source = lesson.resolveSibling(name.replaceFirst("\\.md$", ".java"));
      if (stage.matches() && Files.exists(source)) {
        sources.put(stage.group(1), SourceHash.of(Files.readString(source)));
      }
    }
    return sources;
  }

  /** The stage whose profile suggests this one's step; "" for the first. */
  private static String before(RunFigures figures, String stage) {
    List<String> keys = figures.stages().stream().map(Subject::key).toList();
    int place = keys.indexOf(stage);
    return place < 1 ? "" : keys.get(place - 1);
  }

  private static List<Path> lessons(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }

  private static void put(SequencedMap<Path, String> drifted, Path file, String mark, String block)
      throws IOException {
    String earlier = drifted.get(file);
    String text = earlier == null ? Files.readString(file) : earlier;
    String right = replace(file, text, mark, block);
    if (!right.equals(text)) {
      drifted.put(file, right);
    }
  }

  /** The text with {@code block} between the marks; unchanged where it has none. */
  private static String replace(Path file, String text, String mark, String block)
      throws IOException {
    String begin = "<!-- " + mark + ":begin -->";
    String end = "<!-- " + mark + ":end -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 && to < 0) {
      return text;
    }
    if (from < 0 || to < from || text.indexOf(begin, from + 1) >= 0) {
      throw new IOException(file + ": " + begin + " and " + end + " are not a pair");
    }
    return text.substring(0, from + begin.length()) + "\n\n" + block + "\n" + text.substring(to);
  }
}
