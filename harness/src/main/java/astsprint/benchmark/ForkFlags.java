package astsprint.jmh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The flags of a fork. They are the same for every stage; what the user decided is left alone, and
 * parameters that stand for a kind of JVM decide the rest.
 */
public final class ForkFlags {
  /** System property of a fork: folder of the run. */
  public static final String FOLDER_PROPERTY = "astsprint.run";

  /** What the stages, and JMH, need of the JVM, whoever starts it. */
  public static final List<String> ACCESS =
      List.of(
          "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          // JMH's own need, which it otherwise announces in four lines at each start.
          "--sun-misc-unsafe-memory-access=allow");

  private static final String PARALLEL = "-XX:+UseParallelGC";

  /** Parameter {@code mode}: which compilers may work. */
  static final Map<String, List<String>> MODES =
      Map.of(
          "interpreter", List.of("-Xint"),
          "C1", List.of("-XX:TieredStopAtLevel=1"),
          "C2", List.of("-XX:-TieredCompilation"),
          "clean", List.of(),
          "polluted", List.of());

  /** Parameter {@code jvm}: collector and layout of objects. */
  static final Map<String, List<String>> JVMS =
      Map.of(
          "Serial", List.of("-XX:+UseSerialGC"),
          "Parallel", List.of(PARALLEL),
          "G1", List.of("-XX:+UseG1GC"),
          "ZGC", List.of("-XX:+UseZGC"),
          "compact-headers", List.of(PARALLEL, "-XX:+UseCompactObjectHeaders"),
          "wide-references", List.of(PARALLEL, "-XX:-UseCompressedOops"));

  /**
   * Megabytes of heap by tree, and of these of the young generation: large enough that building the
   * tree causes no collection, which would lay its nodes out anew.
   */
  private static final Map<String, int[]> HEAPS =
      Map.of(
          "LIBRARY", new int[] {4096, 3072},
          "FOREST", new int[] {5120, 3840},
          "FOREST_SHUFFLED", new int[] {5120, 3840});

  private static final int[] SMALL_HEAP = {1024, 768};

  private ForkFlags() {}

  /** The flags that a fork of this benchmark gets beside its own. */
  static List<String> of(BenchmarkParams params, Path run) {
    List<String> variant = new ArrayList<>();
    variant.addAll(MODES.getOrDefault(orEmpty(params.getParam("mode")), List.of()));
    variant.addAll(JVMS.getOrDefault(orEmpty(params.getParam("jvm")), List.of()));
    List<String> flags = new ArrayList<>(variant);
    List<String> given = new ArrayList<>(params.getJvmArgs());
    given.addAll(variant);
    boolean scaling = params.getParam("visits") != null; // Any size on one heap: they are compared.
    flags.addAll(conditions(given, scaling ? "FOREST" : params.getParam("tree")));
    flags.add("-D" + FOLDER_PROPERTY + "=" + run);
    flags.add("-XX:ErrorFile=" + run.resolve("hs_err_%p.log"));
    flags.add("-XX:-CreateCoredumpOnCrash");
    return flags;
  }

  /**
   * The flags that make a measurement's conditions, as far as {@code given} does not decide.
   *
   * @param given what the fork is started with anyway
   * @param tree name of the tree, or null where the benchmark has none
   */
  public static List<String> conditions(Collection<String> given, @Nullable String tree) {
    List<String> flags = new ArrayList<>(ACCESS);
    flags.removeAll(given);
    if (noneMatches(given, "-XX:\\+Use\\w+GC")) {
      flags.add(PARALLEL);
    }
    if (noneMatches(given, "-Xm[snx].*")) {
      int[] heap = HEAPS.getOrDefault(orEmpty(tree), SMALL_HEAP);
      flags.add("-Xms" + heap[0] + "m");
      flags.add("-Xmx" + heap[0] + "m");
      flags.add("-Xmn" + heap[1] + "m");
      flags.add("-XX:+AlwaysPreTouch");
    }
    return flags;
  }

  private static boolean noneMatches(Collection<String> flags, String pattern) {
    return flags.stream().noneMatch(flag -> flag.matches(pattern));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
