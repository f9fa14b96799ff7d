package astsprint.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arguments with which {@code mvn jmh:benchmark} starts JMH. The build calls this in Maven's
 * own process, on Maven's JVM and without JMH on the class path.
 */
public final class MavenGoal {
  /** These list or explain something and measure nothing: JMH answers them itself. */
  private static final Set<String> INFORMATION = Set.of("-h", "-l", "-lp", "-lprof", "-lrf");

  /** Named, not linked: it needs JMH. */
  private static final String HANDOVER = "astsprint.jmh.Handover";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private MavenGoal() {}

  /**
   * Writes down for {@link Handover} what was asked for, and returns the arguments that lead JMH
   * there: those of a benchmark that JMH never comes to measure.
   *
   * @param root folder of the project
   * @param jvm the {@code java} that measures
   * @param given the user's {@code -Djmh.args}, words with blanks in quotes
   * @param quick whether {@code -Dquick} was given
   */
  public static List<String> arguments(String root, String jvm, String given, boolean quick)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(given); word.find(); ) {
      words.add(
          Stream.of(1, 2, 3).map(word::group).filter(w -> w != null).findFirst().orElseThrow());
    }
    if (words.stream().anyMatch(INFORMATION::contains)) {
      return words;
    }
    if (quick) {
      words.add(0, "--quick");
    }
    Path file = Path.of(root, "harness", "target", "bench-arguments.txt");
    List<String> lines = new ArrayList<>(List.of(root, jvm));
    lines.addAll(words);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    return List.of(
        "-v",
        "SILENT",
        "-p",
        "round=1",
        "-p",
        "tree=DIFFLIB",
        "-prof",
        HANDOVER + ":" + file,
        "FloorBenchmark");
  }
}
