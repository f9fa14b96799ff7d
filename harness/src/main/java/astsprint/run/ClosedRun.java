package astsprint.run;

import astsprint.results.Failure;
import astsprint.results.Run;
import java.util.List;

/**
 * A run that has ended, or was interrupted.
 *
 * @param run as it was left
 * @param interrupted whether cells of the plan were never measured
 * @param failures cells without a figure, those that are unavailable here not among them
 */
public record ClosedRun(Run run, boolean interrupted, List<Failure> failures) {
  public ClosedRun {
    failures = List.copyOf(failures);
  }

  /** Whether all that was to be measured has a figure. */
  public boolean whole() {
    return !interrupted && failures.isEmpty();
  }
}
