package astsprint.benchmark;

import astsprint.corpus.NamedTree;
import astsprint.memory.HeapDistance;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.stages.WalkStage;
import astsprint.walk.Walk;
import java.util.List;
import java.util.OptionalLong;
import org.openjdk.jmh.annotations.Param;

/** A stage, checked, on a tree: what the ladder and its experiments have in common. */
public abstract class StageBenchmark extends WalksBenchmark {
  /** Bytes: no cache line, page or prefetcher joins what is farther apart. */
  private static final long FAR = 1 << 16;

  /** The walker. */
  @Param public WalkStage stage;

  /** What it walks: a {@link NamedTree}, or a path. */
  @Param("DIFFLIB")
  public String tree;

  private List<Walk> onTheHeap = List.of();

  @Override
  WalkedTrees trees() {
    WalkedTrees checked = WalkedTrees.of(stage, TreeChoice.of(tree));
    // A snapshot's rows lie as they were laid out, wherever the objects have gone since.
    onTheHeap = checked.live() ? checked.walks() : List.of();
    requireDistance();
    checked.replace(walks -> Faults.injected(stage, walks));
    return checked;
  }

  /** Collections while the tree was walked may have moved it. */
  @Override
  protected void review(double ns) {
    super.review(ns);
    requireDistance();
  }

  /** A shuffled tree that a collector has put in order is another tree: it gets no figure. */
  private void requireDistance() {
    OptionalLong median = HeapDistance.median(onTheHeap);
    if (median.isEmpty()) {
      return;
    }
    long bytes = median.getAsLong();
    observe(Observation.MEDIAN_DISTANCE, Long.toString(bytes));
    if (tree.equals(NamedTree.FOREST_SHUFFLED.name()) && bytes < FAR) {
      throw new NotMeasuredException(
          Failure.Kind.REFUSED,
          "a collector has put the shuffled tree in order: consecutive visits are %,d bytes apart"
              .formatted(bytes));
    }
  }
}
