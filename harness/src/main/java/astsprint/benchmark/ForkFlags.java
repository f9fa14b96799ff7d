package astsprint.benchmark;

import astsprint.corpus.Forest;
import astsprint.jmh.JvmAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The flags of a fork. They are the same for every stage; what the user decided is left alone, and
 * parameters that stand for a kind of JVM decide the rest.
 */
public final class ForkFlags {
  /**
   * When HotSpot compiles what calls a walk. A walk's own loop is compiled after six hundred walks.
   * The methods around it follow at HotSpot's leisure, after five thousand: a slow stage never gets
   * there, a fast one in the midst of a measured iteration. Here they follow soon, and are compiled
   * each by itself, so that every stage is measured in the same state. How a walk is compiled, and
   * from which profile, is the JVM's own affair. What turns once a millisecond, JMH's stub and the
   * method that it calls, is interpreted for ever.
   */
  private static final List<String> CALLERS =
      List.of(
          "-XX:CompileCommand=quiet",
          "-XX:CompileCommand=dontinline,astsprint*::walk",
          "-XX:CompileCommand=CompileThresholdScaling,astsprint*::walk,0.2",
          "-XX:CompileCommand=CompileThresholdScaling,astsprint*::pass,0.02",
          "-XX:CompileCommand=CompileThresholdScaling,astsprint*::passes,0.01",
          // What is done beside a pass, and not timed.
          "-XX:CompileCommand=CompileThresholdScaling,astsprint*::aside,0.02",
          "-XX:CompileCommand=CompileThresholdScaling,astsprint.benchmark.FirstBenchmark*::getAsLong,0.02",
          "-XX:CompileCommand=exclude,astsprint*::measure*");

  private static final String PARALLEL = "-XX:+UseParallelGC";

  /** Parameter {@code mode}: which compilers may work. */
  private static final Map<String, List<String>> MODES =
      Map.of(
          "interpreter", List.of("-Xint"),
          "C1", List.of("-XX:TieredStopAtLevel=1"),
          "C2", List.of("-XX:-TieredCompilation"),
          "clean", List.of(),
          "polluted", List.of());

  /** Parameter {@code jvm}: collector and layout of objects. */
  private static final Map<String, List<String>> JVMS =
      Map.of(
          "Serial", List.of("-XX:+UseSerialGC"),
          "Parallel", List.of(PARALLEL),
          "G1", List.of("-XX:+UseG1GC"),
          "ZGC", List.of("-XX:+UseZGC"),
          "compact-headers", List.of(PARALLEL, "-XX:+UseCompactObjectHeaders"),
          "wide-references", List.of(PARALLEL, "-XX:-UseCompressedOops"));

  private ForkFlags() {}

  /**
   * The flags that a fork gets beside its own.
   *
   * @param given what the fork is started with anyway
   * @param parameters of the benchmark, by name
   */
  public static List<String> of(Collection<String> given, Map<String, String> parameters) {
    List<String> flags = new ArrayList<>();
    flags.addAll(MODES.getOrDefault(parameters.getOrDefault("mode", ""), List.of()));
    flags.addAll(JVMS.getOrDefault(parameters.getOrDefault("jvm", ""), List.of()));
    List<String> decided = new ArrayList<>(given);
    decided.addAll(flags);
    // Any size on one heap: they are compared.
    boolean scaling = parameters.containsKey("visits");
    flags.addAll(
        conditions(decided, scaling ? "FOREST" : parameters.getOrDefault("tree", "DIFFLIB")));
    return flags;
  }

  /**
   * The flags that make a measurement's conditions, as far as {@code given} does not decide.
   *
   * @param given what the fork is started with anyway
   * @param tree what is walked, as {@link TreeChoice#of} takes it
   */
  public static List<String> conditions(Collection<String> given, String tree) {
    List<String> flags = new ArrayList<>(JvmAccess.FLAGS);
    flags.addAll(CALLERS);
    flags.removeAll(given);
    if (noneMatches(given, "-XX:\\+Use\\w+GC")) {
      flags.add(PARALLEL);
    }
    flags.addAll(heap(given, tree));
    return flags;
  }

  /** Those among them that make room for the tree. */
  public static List<String> heap(Collection<String> given, String tree) {
    List<String> flags = new ArrayList<>();
    Heap heap = Heap.of(tree);
    if (noneMatches(given, "-Xm[snx].*")) {
      flags.addAll(heap.flags());
    }
    if (heap.forest() && noneMatches(given, "-D" + Forest.COPIES_PROPERTY + "=.*")) {
      flags.add("-D" + Forest.COPIES_PROPERTY + "=" + Forest.copies());
    }
    return flags;
  }

  private static boolean noneMatches(Collection<String> flags, String pattern) {
    return flags.stream().noneMatch(flag -> flag.matches(pattern));
  }
}
