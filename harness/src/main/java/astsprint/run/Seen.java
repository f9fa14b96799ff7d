package astsprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one process noted in the run's folder.
 *
 * @param fork its name; empty if it noted nothing
 * @param ns of each measured iteration
 * @param canary the machine's speed, before, between and after
 * @param compiled what of the walk was compiled while it was measured; empty if nothing was
 * @param whole whether its last measured iteration is there
 * @param failed whether it noted a failure
 */
record Seen(
    String fork,
    List<Double> ns,
    List<Double> canary,
    String compiled,
    boolean whole,
    boolean failed) {
  Seen {
    ns = List.copyOf(ns);
    canary = List.copyOf(canary);
  }

  /** Whether the cell has a figure or the reason why not. */
  boolean accounted() {
    return whole || failed;
  }

  /** The figure, if there is one. */
  OptionalDouble figure() {
    return whole && !failed ? median(ns) : OptionalDouble.empty();
  }

  /** The middle one; of two in the middle the smaller, which fewer disturbances made. */
  static OptionalDouble median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted.get((sorted.size() - 1) / 2));
  }
}
