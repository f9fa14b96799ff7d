package astsprint.benchmark;

import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.results.Observation;
import org.openjdk.jmh.annotations.Param;

/**
 * The floor under the ladder: the answer is known, and copied. No walker that leaves its visits in
 * a buffer can be faster than this, in ids of S10's width.
 */
public class FloorBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** Whose answer. */
  @Param({"DIFFLIB", "SIXTEEN", "LIBRARY", "FOREST"})
  public NamedTree tree;

  private Floor floor = new Floor(new int[0]);

  @Override
  protected void prepare() {
    int[] visits =
        tree.isForest()
            ? new int[] {tree.visits()}
            : tree.expected().stream().mapToInt(Digests.Row::visits).toArray();
    floor = new Floor(visits);
    observe(Observation.ID_BITS, Integer.toString(floor.idBits()));
  }

  @Override
  protected long pass() {
    return floor.pass();
  }
}
