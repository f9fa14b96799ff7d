package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Failure;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.Subject.Role;
import astsprint.results.TreeInfo;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.Ladder.Step;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Holm;
import astsprint.results.stats.NoiseFloor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a ladder together; its steps must be known all before one can be judged. */
final class LadderBuilder {
  private final RunFigures run;
  private final String benchmark;
  private final String tree;
  private final NoiseFloor noise;

  LadderBuilder(RunFigures run, String benchmark, String tree) {
    this.run = run;
    this.benchmark = benchmark;
    this.tree = tree;
    this.noise = run.noise(benchmark, tree);
  }

  Ladder build() {
    List<Subject> shown = run.subjects().stream().filter(this::belongs).toList();
    Map<String, Step> steps = steps(shown);
    @Nullable SeriesFigures first =
        shown.stream()
            .filter(subject -> subject.role() == Role.STAGE)
            .flatMap(subject -> measured(subject.key()).stream())
            .findFirst()
            .orElse(null);
    TreeInfo about = run.run().tree(tree).orElse(null);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : shown) {
      rows.add(row(subject, steps.get(subject.key()), first, about));
    }
    return new Ladder(run, benchmark, tree, about, noise, rows);
  }

  /** Measured or failed here; or a stage that could not run anywhere, so that its row says why. */
  private boolean belongs(Subject subject) {
    return figures(subject.key()).isPresent()
        || (subject.unavailable() != null
            && (subject.role() == Role.STAGE || benchmark.equals(Benchmarks.PEERS))
            && !run.of(benchmark).isEmpty());
  }

  private Optional<SeriesFigures> figures(String key) {
    return run.get(Series.of(benchmark, key, tree));
  }

  private Optional<SeriesFigures> measured(String key) {
    return figures(key)
        .filter(SeriesFigures::measured)
        .filter(figures -> !figures.failed(Failure.Kind.WRONG));
  }

  private Map<String, Step> steps(List<Subject> shown) {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    List<String> from = new ArrayList<>();
    @Nullable SeriesFigures before = null;
    for (Subject subject : shown) {
      @Nullable SeriesFigures here = measured(subject.key()).orElse(null);
      if (subject.role() != Role.STAGE || here == null) {
        continue;
      }
      if (before != null) {
        Optional<Comparison> step = before.over(here);
        if (step.isPresent()) {
          comparisons.put(subject.key(), step.get());
          from.add(before.series().key());
        }
      }
      before = here;
    }
    double[] adjusted =
        Holm.adjust(comparisons.values().stream().mapToDouble(Comparison::p).toArray());
    Map<String, Step> steps = new LinkedHashMap<>();
    int i = 0;
    for (Map.Entry<String, Comparison> entry : comparisons.entrySet()) {
      Comparison step = entry.getValue();
      steps.put(
          entry.getKey(),
          new Step(from.get(i), step, adjusted[i], step.verdict(adjusted[i], noise)));
      i++;
    }
    return steps;
  }

  private Row row(
      Subject subject,
      @Nullable Step step,
      @Nullable SeriesFigures first,
      @Nullable TreeInfo about) {
    @Nullable SeriesFigures here = figures(subject.key()).orElse(null);
    // A walk that was wrong once has no figure, however fast its other forks were.
    if (here == null || here.ns() == null || here.failed(Failure.Kind.WRONG)) {
      return new Row(subject, here, null, null, null, null, absence(subject, here));
    }
    Estimate ns = here.ns();
    @Nullable Estimate toFirst =
        first == null ? null : first.over(here).map(Comparison::ratio).orElse(null);
    @Nullable Double perDistinct =
        about == null || about.distinctNodes() == 0
            ? null
            : ns.value() * about.visits() / about.distinctNodes();
    return new Row(subject, here, step, toFirst, toCPython(here), perDistinct, null);
  }

  /** Paired where CPython was measured in the same rounds, else over the whole run. */
  private @Nullable Estimate toCPython(SeriesFigures here) {
    Optional<Comparison> paired = measured(Subject.CPYTHON).flatMap(python -> python.over(here));
    return paired
        .or(
            () ->
                run.get(Benchmarks.PEERS, Subject.CPYTHON, tree)
                    .flatMap(python -> python.overUnpaired(here)))
        .map(Comparison::ratio)
        .orElse(null);
  }

  private static String absence(Subject subject, @Nullable SeriesFigures figures) {
    if (subject.unavailable() != null) {
      return "unavailable: " + subject.unavailable();
    }
    if (figures == null) {
      return "not measured";
    }
    if (figures.failures().isEmpty()) {
      return "incomplete: no fork has come to its end";
    }
    Failure failure = figures.failures().getLast();
    return failure.kind().label() + ": " + failure.cause();
  }
}
