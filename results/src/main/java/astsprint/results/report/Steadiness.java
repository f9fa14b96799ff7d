package astsprint.results.report;

import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.SeriesFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many forks had come to rest, and whose had not.
 *
 * @param forks that came to their end
 * @param unsteady of these
 * @param whose a few words per series that has any
 */
record Steadiness(long forks, long unsteady, List<String> whose) {
  Steadiness {
    whose = List.copyOf(whose);
  }

  static Steadiness of(Collection<SeriesFigures> measured) {
    long forks = 0;
    long sum = 0;
    List<String> whose = new ArrayList<>();
    for (SeriesFigures figures : measured) {
      forks += figures.forks().stream().filter(ForkFigures::sound).count();
      List<ForkFigures> unsteady = figures.unsteady();
      sum += unsteady.size();
      if (!unsteady.isEmpty()) {
        whose.add(figures.series().key() + " " + counts(unsteady));
      }
    }
    return new Steadiness(forks, sum, whose);
  }

  private static String counts(List<ForkFigures> unsteady) {
    Map<String, Long> verdicts =
        unsteady.stream()
            .collect(
                Collectors.groupingBy(
                    fork -> fork.steadyState().toString(), TreeMap::new, Collectors.counting()));
    return verdicts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Whether more than half were not: such figures are worth nothing. */
  boolean worthless() {
    return 2 * unsteady > forks;
  }

  /** What a reader must know; empty if every fork was steady. */
  Optional<String> note() {
    return whose.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not at rest when they were measured, of %d forks: %s.%s"
                .formatted(
                    forks,
                    String.join("; ", whose),
                    worthless() ? " Most were not: quote none of these figures." : ""));
  }
}
