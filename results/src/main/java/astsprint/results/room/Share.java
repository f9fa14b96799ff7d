package astsprint.results.room;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One participant's walker and what it did on one laptop. It names no user, no host and no path.
 *
 * <p>All walks were measured in the same rounds of one run: the n-th time of one and the n-th time
 * of another belong together.
 *
 * @param format version of the format, {@link #FORMAT}
 * @param nickname as the participant chose it: 1 to 24 letters, digits, spaces and {@code -_.}
 * @param key the entry's class name
 * @param live whether the entry walks live objects, or a snapshot
 * @param remark such as {@code native}; null for none
 * @param hints how many were asked for
 * @param gate the last gate that was passed, a stage's key; null for none
 * @param processor a microarchitecture's name, or family and model
 * @param jvm its version
 * @param tree what was walked
 * @param started date of the run, ISO-8601
 * @param sourceHash SHA-256 of the sources, in hex, as the run recorded it
 * @param sources text by file name
 * @param times nanoseconds per visit by subject and round; holds {@code key}, S01 and S04
 * @param curve nanoseconds per visit by stage and number of files in turn; may be empty
 */
public record Share(
    int format,
    String nickname,
    String key,
    boolean live,
    @Nullable String remark,
    int hints,
    @Nullable String gate,
    String processor,
    String jvm,
    String tree,
    String started,
    String sourceHash,
    Map<String, String> sources,
    Map<String, List<Double>> times,
    Map<String, Map<Integer, Double>> curve) {
  /** The version that this code writes and reads. */
  public static final int FORMAT = 1;

  /** The stage that every ratio of a room is read against. */
  public static final String FIRST = "S01";

  /** What participants begin with. */
  public static final String ORIGIN = "S04";

  private static final Pattern NICKNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,23}");
  private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}\\.(java|c|h)");
  private static final Pattern STAGE = Pattern.compile("S\\d\\d");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ()+,._/:-]{0,80}");

  /** No walk of the ladder takes a tenth of that, interpreted or not. */
  private static final double LONGEST = 1e6;

  private static final double SHORTEST = 1e-4;
  private static final int MOST_ROUNDS = 64;
  private static final int MOST_SUBJECTS = 16;
  private static final int MOST_SOURCES = 16;

  /**
   * Checks everything.
   *
   * @throws IllegalArgumentException that says in a line what is wrong
   */
  public Share {
    require(format == FORMAT, "format %s; this program reads %s".formatted(format, FORMAT));
    require(NICKNAME.matcher(nickname).matches(), "a nickname has 1 to 24 letters or digits");
    require(CLASS.matcher(key).matches(), "\"key\" is no class name");
    require(remark == null || WORDS.matcher(remark).matches(), "\"remark\" is no plain text");
    require(hints >= 0 && hints <= 1000, "\"hints\" is %s".formatted(hints));
    require(gate == null || STAGE.matcher(gate).matches(), "\"gate\" is no stage");
    for (String text : List.of(processor, jvm, tree, started)) {
      require(
          WORDS.matcher(text).matches(), "a description is no plain text of at most 80 letters");
    }
    require(HASH.matcher(sourceHash).matches(), "\"sourceHash\" is no SHA-256");
    require(
        sources.size() <= MOST_SOURCES,
        "%s sources, at most %s".formatted(sources.size(), MOST_SOURCES));
    for (String file : sources.keySet()) {
      require(FILE.matcher(file).matches(), "a source's name is not one of Java or C");
    }
    require(
        times.size() <= MOST_SUBJECTS,
        "times of %s, at most %s".formatted(times.size(), MOST_SUBJECTS));
    for (String needed : List.of(key, FIRST, ORIGIN)) {
      require(times.containsKey(needed), "no times of %s".formatted(needed));
    }
    for (Map.Entry<String, List<Double>> series : times.entrySet()) {
      String of = series.getKey();
      require(of.equals(key) || STAGE.matcher(of).matches(), "times of what is no stage");
      int rounds = series.getValue().size();
      require(rounds >= 1 && rounds <= MOST_ROUNDS, "%s rounds of %s".formatted(rounds, of));
      series.getValue().forEach(ns -> requireTime(ns, of));
    }
    require(curve.size() <= MOST_SUBJECTS, "curves of %s stages".formatted(curve.size()));
    curve.forEach(
        (of, points) -> {
          require(STAGE.matcher(of).matches(), "a curve of what is no stage");
          require(points.size() <= MOST_ROUNDS, "a curve of %s points".formatted(points.size()));
          points.forEach(
              (files, ns) -> {
                require(files >= 1 && files <= 4096, "a curve over %s files".formatted(files));
                requireTime(ns, of);
              });
        });
    sources = Map.copyOf(sources);
    times = Map.copyOf(times);
    curve = Map.copyOf(curve);
  }

  private static void requireTime(@Nullable Double ns, String of) {
    require(
        ns != null && ns >= SHORTEST && ns <= LONGEST,
        "a time of %s for %s: not between %s and %s ns".formatted(ns, of, SHORTEST, LONGEST));
  }

  private static void require(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
