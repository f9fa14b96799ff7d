package astsprint.benchmark;

import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import org.openjdk.jmh.annotations.Param;

/**
 * Many walks at once: each thread parses its own trees and walks them. Objects and their lists
 * share caches and memory with all other threads; a snapshot needs less of both.
 *
 * <p>The command line gives JMH's {@code -t} the value of {@link #threads}. A thread writes its
 * samples as a fork of its own, and time is what one thread takes for a visit: as long as ever, if
 * threads do not hinder each other.
 */
public class ThreadsBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param({"S01", "S08", "S09", "S10"})
  public WalkStage stage;

  /** What each thread walks. */
  @Param("SIXTEEN")
  public String tree;

  /** How many threads walk: if nobody says, powers of two, and all processors. */
  @Param("1")
  public int threads;

  @Override
  WalkedTrees trees() {
    int processors = Runtime.getRuntime().availableProcessors();
    if (threads > processors) {
      throw new NotMeasuredException(
          Failure.Kind.UNAVAILABLE, threads + " threads, but " + processors + " processors");
    }
    return WalkedTrees.of(stage, TreeChoice.of(tree));
  }
}
