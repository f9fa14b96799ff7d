package astsprint.walk;

import java.util.OptionalLong;

/**
 * In which order a snapshot's nodes lie in memory. Never in that of the visits.
 *
 * @param seed of the shuffle, if they are shuffled
 */
public record NodeOrder(OptionalLong seed) {
  /** As in the source: a node before what it contains. */
  public static NodeOrder source() {
    return new NodeOrder(OptionalLong.empty());
  }

  /** At random, as after a long life on a heap; equal seeds give equal orders. */
  public static NodeOrder shuffled(long seed) {
    return new NodeOrder(OptionalLong.of(seed));
  }
}
