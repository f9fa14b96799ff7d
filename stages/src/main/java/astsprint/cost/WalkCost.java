package astsprint.cost;

/**
 * What one walk of one tree, or of several, does at least.
 *
 * <p>Loads, stores and branches are those that the source asks for and no compiler can leave out,
 * checks of bounds and types included. A machine does more: it saves registers, computes addresses,
 * and guesses.
 *
 * @param visits how many the walk makes
 * @param loads reads from memory; a vector is one
 * @param stores writes to memory, the collector's marks among them; a vector is one
 * @param branches conditional ones, taken or not
 * @param lines different cache lines of {@link #LINE} bytes that are read or written; a line that
 *     is touched again counts once
 */
public record WalkCost(long visits, long loads, long stores, long branches, long lines) {
  /** Bytes of a cache line. */
  public static final int LINE = 64;

  /** Nothing. */
  public static final WalkCost NONE = new WalkCost(0, 0, 0, 0, 0);

  /** Bytes that must come from some cache or from memory: whole lines, each once. */
  public long bytes() {
    return lines * LINE;
  }

  /** Both walks, of trees that share no line. */
  public WalkCost plus(WalkCost other) {
    return new WalkCost(
        visits + other.visits,
        loads + other.loads,
        stores + other.stores,
        branches + other.branches,
        lines + other.lines);
  }

  /** One of these counts for each visit. */
  public double perVisit(long count) {
    return (double) count / visits;
  }
}
