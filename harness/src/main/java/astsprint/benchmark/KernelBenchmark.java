package astsprint.benchmark;

import astsprint.results.Failure;
import astsprint.stages.kernel.Kernel;

/** A variant of the native walk, checked, on a tree. */
public abstract class KernelBenchmark extends WalksBenchmark {
  @Override
  final WalkedTrees trees() {
    String reason = Kernel.unavailable();
    if (reason != null) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    return variantTrees();
  }

  /** Makes ready what to walk, now that there is a kernel. */
  abstract WalkedTrees variantTrees();
}
