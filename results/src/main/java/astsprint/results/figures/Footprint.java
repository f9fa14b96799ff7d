package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.Observation;
import astsprint.results.RunInfo;
import astsprint.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How large the native kernel's arrays are for a tree of so many visits, as its forks saw in the
 * scaling benchmark. Bytes per visit are not the same everywhere: small trees have shorter ids.
 */
public final class Footprint {
  private static final String VISITS = "visits";

  private final NavigableMap<Long, Double> bytesByVisits = new TreeMap<>();

  private Footprint(RunFigures run) {
    for (Observation seen : run.run().observations()) {
      Series series = seen.cell().series();
      String visits = series.params().get(VISITS);
      if (seen.name().equals(Observation.ARRAY_BYTES)
          && series.benchmark().equals(Benchmarks.SCALING)
          && visits != null
          && visits.matches("\\d{1,15}")
          && seen.value().matches("\\d{1,15}")) {
        bytesByVisits.put(Long.parseLong(visits), Double.parseDouble(seen.value()));
      }
    }
    bytesByVisits.values().removeIf(bytes -> bytes == 0);
  }

  /** What the run recorded; {@link #isEmpty} if it recorded nothing. */
  public static Footprint of(RunFigures run) {
    return new Footprint(run);
  }

  /**
   * A cache, and the tree whose arrays fill it.
   *
   * @param cache of the run's machine
   * @param visits of that tree, between recorded sizes by interpolation
   */
  public record Filling(Machine.Cache cache, double visits) {}

  /** Every cache for data of the machine; none without its description or recorded sizes. */
  public static List<Filling> fillings(RunFigures run) {
    RunInfo info = run.run().info();
    Footprint footprint = of(run);
    List<Filling> fillings = new ArrayList<>();
    for (Machine.Cache cache : info == null ? List.<Machine.Cache>of() : info.machine().caches()) {
      if (!cache.type().equalsIgnoreCase("instruction")) {
        footprint
            .visitsFilling((double) cache.bytes())
            .ifPresent(visits -> fillings.add(new Filling(cache, visits)));
      }
    }
    return fillings;
  }

  public boolean isEmpty() {
    return bytesByVisits.isEmpty();
  }

  /**
   * The visits of a tree whose arrays take {@code bytes}: between two recorded sizes on the
   * straight line through both, outside of them in proportion to the nearest.
   */
  public OptionalDouble visitsFilling(double bytes) {
    if (isEmpty()) {
      return OptionalDouble.empty();
    }
    Map.Entry<Long, Double> below = null;
    for (Map.Entry<Long, Double> size : bytesByVisits.entrySet()) {
      if (size.getValue() >= bytes) {
        if (below == null) {
          return OptionalDouble.of(size.getKey() * bytes / size.getValue());
        }
        double part = (bytes - below.getValue()) / (size.getValue() - below.getValue());
        return OptionalDouble.of(below.getKey() + part * (size.getKey() - below.getKey()));
      }
      below = size;
    }
    Map.Entry<Long, Double> last = bytesByVisits.lastEntry();
    return OptionalDouble.of(last.getKey() * bytes / last.getValue());
  }
}
