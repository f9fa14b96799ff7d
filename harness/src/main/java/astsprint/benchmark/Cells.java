package astsprint.benchmark;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How JMH's names and parameters read in results. */
public final class Cells {
  /** Parameters that may name the subject. */
  private static final List<String> SUBJECTS = List.of("stage", "variant", "peer");

  /** Benchmarks without a parameter for the tree walk this one. */
  private static final String DEFAULT_TREE = "DIFFLIB";

  /** Of {@link AgainBenchmark}. */
  private static final String AGAIN = "again";

  private Cells() {}

  /**
   * The cell of a benchmark with these parameters.
   *
   * @param benchmark JMH's name: {@code astsprint.benchmark.LadderBenchmark.walk} is {@code ladder}
   * @param parameters by name; {@code round}, {@code tree} and the subject's have places of their
   *     own in a cell
   */
  public static Cell of(String benchmark, Map<String, String> parameters) {
    String[] words = benchmark.split("\\.", -1);
    String name = words[words.length - 2].replace("Benchmark", "").toLowerCase(Locale.ROOT);
    TreeMap<String, String> rest = new TreeMap<>(parameters);
    String round = rest.remove("round");
    String tree = rest.remove("tree");
    String key = subject(rest.keySet()).map(rest::remove).orElse("-");
    // Rows of the ladder's table: what it stands on, and a stage once more.
    boolean isFloor = name.equals(Subject.FLOOR);
    boolean isAgain = name.equals(AGAIN);
    return Cell.of(
        isFloor || isAgain ? Benchmarks.LADDER : name,
        isFloor ? Subject.FLOOR : isAgain ? again(key) : key,
        TreeChoice.nameOf(tree == null ? DEFAULT_TREE : tree),
        rest,
        round == null ? 1 : Integer.parseInt(round));
  }

  /** The second key of a stage that is measured once more. */
  public static String again(String stage) {
    return stage + "-again";
  }

  /** Which of a benchmark's parameters names its subject, if one does. */
  public static Optional<String> subject(Collection<String> parameters) {
    return SUBJECTS.stream().filter(parameters::contains).findFirst();
  }
}
