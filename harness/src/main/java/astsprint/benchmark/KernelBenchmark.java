package astsprint.benchmark;

import astsprint.kernel.Kernel;
import astsprint.results.Failure;
import astsprint.walk.Availability.Unavailable;

/** A variant of the native walk, checked, on a tree. */
public abstract class KernelBenchmark extends WalksBenchmark {
  @Override
  final WalkedTrees trees() {
    if (Kernel.widestVector() instanceof Unavailable<Integer>(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    return variantTrees();
  }

  /** Makes ready what to walk, now that there is a kernel. */
  abstract WalkedTrees variantTrees();
}
