package astsprint.harness;

import astsprint.kernel.Kernel;
import astsprint.results.Failure;
import astsprint.walk.Availability.Unavailable;

/** A variant of the native walk, checked, on a tree. */
public abstract class KernelBenchmark extends WalksBenchmark {
  @Override
  protected final void prepare() throws Exception {
    if (Kernel.widestVector() instanceof Unavailable<Integer>(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    super.prepare();
  }
}
