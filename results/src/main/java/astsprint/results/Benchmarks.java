package astsprint.results;

/** The names of the project's own benchmarks, as they stand in {@link Series#benchmark}. */
public final class Benchmarks {
  /** The stages, and the floor, on the named trees. */
  public static final String LADDER = "ladder";

  /** Ours and others' walkers in one run; the stages that stand there are measured anew. */
  public static final String PEERS = "peers";

  /**
   * Ours and others' walks that hand out calls alone, in the same run; in nanoseconds per visit of
   * the whole walk.
   */
  public static final String FILTERED = "filtered";

  /** The stages against tree size; parameter {@code visits}. */
  public static final String SCALING = "scaling";

  /**
   * The stages under {@code mode} = {@code interpreter}, {@code C1}, {@code C2}, {@code clean}
   * (both compilers, as usual), {@code polluted} (so after all other stages).
   */
  public static final String JIT = "jit";

  /** The ladder under other collectors and object layouts; parameter {@code jvm}. */
  public static final String COLLECTOR = "collector";

  /** The first walk of a tree after many others, by code that is warm. */
  public static final String FIRST = "first";

  /** Making a tree ready to walk, in nanoseconds per visit of the walk it prepares. */
  public static final String PREPARE = "prepare";

  /** The parts of making a tree ready for the native kernel; the subject's key names the part. */
  public static final String PARTS = "parts";

  /** Reading the visited nodes after a walk; parameter {@code how}. */
  public static final String READ_OUT = "readout";

  /** The native kernel by prefetch distance; parameter {@code distance}. */
  public static final String SWEEP = "sweep";

  /** The native kernel with one idea off at a time; the subject's key names what is off. */
  public static final String ABLATION = "ablation";

  /** Variants that the lessons tell of and the ladder does not hold. */
  public static final String DETOURS = "detours";

  /** Files walked in turn; parameter {@code files}. */
  public static final String ROTATION = "rotation";

  /** Several threads, each with trees of its own; parameter {@code threads}. */
  public static final String THREADS = "threads";

  /** The front end, in nanoseconds per byte of source. */
  public static final String PARSE = "parse";

  /**
   * A linter's whole work on a tree: parameters {@code rules}, {@code walks} and {@code state}.
   * Each fork's samples stand once for the whole, and once for each {@link LintPart} under the
   * parameter {@code part}.
   */
  public static final String LINT = "lint";

  /** Linters side by side: parameters {@code rules}, {@code process} and {@code jobs}. */
  public static final String LINT_PEERS = "lintpeers";

  private Benchmarks() {}
}
