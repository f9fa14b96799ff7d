package astsprint.results.figures;

import astsprint.results.Subject;
import java.util.Map;
import java.util.Optional;

/**
 * Which figures may be quoted elsewhere, in a README or a lesson: each by itself, whatever became
 * of the others of its run.
 *
 * @param run whose figures they are
 * @param sources SHA-256 of each stage's source as it is now, in hex, by key; of keys that are
 *     absent nobody knows
 */
public record Quotability(RunFigures run, Map<String, String> sources) {
  /** Fewer miss what happens in one fork of seven more often than not. */
  public static final int FEWEST_FORKS = 6;

  public Quotability {
    sources = Map.copyOf(sources);
  }

  /** Why a figure may not be quoted; empty if it may. */
  public Optional<String> refusal(Subject subject, SeriesFigures figures) {
    if (changed(subject)) {
      return Optional.of("its source has changed since");
    }
    long steady = figures.forks().stream().filter(ForkFigures::steady).count();
    return steady >= FEWEST_FORKS
        ? Optional.empty()
        : Optional.of(
            "%d of %d forks undisturbed and steady; six are needed"
                .formatted(steady, figures.forks().size()));
  }

  /** Whether a figure may be quoted. */
  public boolean allows(SeriesFigures figures) {
    return run.subjects().stream()
        .filter(subject -> subject.key().equals(figures.series().key()))
        .allMatch(subject -> refusal(subject, figures).isEmpty());
  }

  /** Whether the stage is no longer the one that was measured. */
  public boolean changed(Subject subject) {
    String now = sources.get(subject.key());
    return now != null && subject.sourceHash() != null && !now.equals(subject.sourceHash());
  }
}
