package astsprint.results.report;

import astsprint.results.Observation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What forks saw, for reading. */
public final class ObservationText {
  private ObservationText() {}

  /**
   * All values of one observation, or of more than two the least and the most; a dash for none.
   *
   * @param name of the observation; sizes in bytes get a unit
   */
  public static String text(String name, Stream<String> values) {
    SequencedSet<String> texts =
        values
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .map(value -> readable(name, value))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return switch (texts.size()) {
      case 0 -> "–";
      case 1, 2 -> String.join(", ", texts);
      default -> texts.getFirst() + "–" + texts.getLast();
    };
  }

  private static String readable(String name, String value) {
    boolean bytes =
        name.equals(Observation.MEDIAN_DISTANCE) || name.equals(Observation.ARRAY_BYTES);
    return bytes && value.matches("\\d{1,15}") ? Numbers.size(Double.parseDouble(value)) : value;
  }
}
