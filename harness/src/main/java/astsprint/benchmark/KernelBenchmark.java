package astsprint.harness;

import astsprint.results.Failure;
import astsprint.stages.kernel.Kernel;

/** A variant of the native walk, checked, on a tree. */
public abstract class KernelBenchmark extends WalksBenchmark {
  @Override
  protected final void prepare() throws Exception {
    String reason = Kernel.unavailable();
    if (reason != null) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    super.prepare();
  }
}
