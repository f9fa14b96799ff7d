package astsprint.results.figures;

import astsprint.results.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which figures may be quoted elsewhere, in a README or a lesson: each by itself, whatever became
 * of the others of its run.
 *
 * @param run whose figures they are
 * @param sources {@link astsprint.results.SourceHash} of each stage's source as it is now, by key;
 *     of keys that are absent nobody knows
 */
public record Quotability(RunFigures run, Map<String, String> sources) {
  /** Fewer miss what happens in one fork of seven more often than not. */
  public static final int FEWEST_FORKS = 6;

  public Quotability {
    sources = Map.copyOf(sources);
  }

  /** Why a figure may not be quoted; empty if it may. */
  public Optional<String> refusal(Subject subject, SeriesFigures figures) {
    if (run.run().unfinished()) {
      return Optional.of("its run was not finished");
    }
    if (changed(subject)) {
      return Optional.of("its source has changed since");
    }
    if (source(subject).isPresent() && subject.sourceHash() == null) {
      return Optional.of("its run did not record which source it measured");
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
    return subject.sourceHash() != null
        && source(subject).filter(now -> !now.equals(subject.sourceHash())).isPresent();
  }

  /** The measured subjects that are no longer what was measured, in the run's order. */
  public List<Subject> changed() {
    Set<String> measured =
        run.all().stream().map(figures -> figures.series().key()).collect(Collectors.toSet());
    return run.subjects().stream()
        .filter(subject -> measured.contains(subject.key()))
        .filter(this::changed)
        .toList();
  }

  /** One line that says so; empty if there is nothing to say. */
  public Optional<String> notice() {
    String keys = changed().stream().map(Subject::key).collect(Collectors.joining(", "));
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("Measured before their source changed: " + keys + ".");
  }

  /** The hash of its source as it is now; a stage that is measured once more has the stage's. */
  private Optional<String> source(Subject subject) {
    String key = subject.sameAs() == null ? subject.key() : subject.sameAs();
    return Optional.ofNullable(sources.get(key));
  }
}
