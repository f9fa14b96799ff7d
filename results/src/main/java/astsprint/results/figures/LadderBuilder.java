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
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a ladder together; its steps must be known all before one can be judged. */
final class LadderBuilder {
  /** Forks that do not count; more are counted only. */
  private static final int MOST_NAMED = 2;

  private final RunFigures run;
  private final String benchmark;
  private final String tree;

  LadderBuilder(RunFigures run, String benchmark, String tree) {
    this.run = run;
    this.benchmark = benchmark;
    this.tree = tree;
  }

  Ladder build() {
    List<Subject> shown = run.subjects().stream().filter(this::belongs).toList();
    Map<String, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
    for (Subject subject : shown) {
      measured(subject.key()).ifPresent(here -> times.put(subject.key(), here.rounds()));
    }
    Rounds<String> rounds = Rounds.of(times);
    Tolerance tolerance = tolerance(shown, rounds);
    Map<String, Step> steps = steps(predecessors(shown), rounds, tolerance);
    String first =
        shown.stream()
            .filter(subject -> subject.role() == Role.STAGE && times.containsKey(subject.key()))
            .map(Subject::key)
            .findFirst()
            .orElse("");
    TreeInfo about = run.run().tree(tree).orElse(null);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : shown) {
      @Nullable Estimate toFirst =
          rounds.ratio(first, subject.key(), tolerance).map(Comparison::ratio).orElse(null);
      rows.add(row(subject, steps.get(subject.key()), toFirst, about));
    }
    return new Ladder(run, benchmark, tree, about, rounds, tolerance, rows);
  }

  /** Of what is measured twice, the pair that differs most. */
  private static Tolerance tolerance(List<Subject> shown, Rounds<String> rounds) {
    Tolerance widest = Tolerance.NONE_MEASURED;
    for (Subject again : shown) {
      if (again.sameAs() != null) {
        Estimate ratio =
            rounds
                .ratio(again.sameAs(), again.key(), Tolerance.NONE_MEASURED)
                .map(Comparison::ratio)
                .orElse(null);
        Tolerance here = new Tolerance(ratio);
        if (ratio != null && (widest.sameCode() == null || here.ratio() > widest.ratio())) {
          widest = here;
        }
      }
    }
    return widest;
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

  /** By key, whom each is compared with: its base, or the stage it is again. */
  private SequencedMap<String, String> predecessors(List<Subject> shown) {
    SequencedMap<String, String> from = new LinkedHashMap<>();
    for (Subject subject : shown) {
      if (measured(subject.key()).isPresent() && subject.sameAs() != null) {
        from.put(subject.key(), subject.sameAs());
      } else if (measured(subject.key()).isPresent() && subject.role() == Role.STAGE) {
        measuredBase(subject).ifPresent(base -> from.put(subject.key(), base));
      }
    }
    return from;
  }

  /** The base; where that has no figure its base, and so on; else any stage before it. */
  private Optional<String> measuredBase(Subject stage) {
    List<Subject> stages = run.stages();
    Optional<Subject> base = Ladder.base(stages, stage);
    // Bases that go round in a circle are none.
    for (int steps = 0; steps < stages.size() && base.isPresent(); steps++) {
      if (measured(base.get().key()).isPresent()) {
        return base.map(Subject::key);
      }
      base = Ladder.base(stages, base.get());
    }
    // A duel has two stages only, and is between these.
    return stages.stream()
        .takeWhile(other -> !other.equals(stage))
        .map(Subject::key)
        .filter(key -> measured(key).isPresent())
        .reduce((before, last) -> last);
  }

  private Map<String, Step> steps(
      SequencedMap<String, String> from, Rounds<String> rounds, Tolerance tolerance) {
    List<Map.Entry<String, String>> pairs =
        from.entrySet().stream().map(step -> Map.entry(step.getValue(), step.getKey())).toList();
    List<Optional<Comparison>> comparisons = rounds.ratios(pairs, tolerance);
    Map<String, Step> steps = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      String before = pairs.get(i).getKey();
      String key = pairs.get(i).getValue();
      boolean acrossModes = modes(before) > 1 || modes(key) > 1;
      comparisons.get(i).ifPresent(step -> steps.put(key, new Step(before, step, acrossModes)));
    }
    return steps;
  }

  private int modes(String key) {
    return measured(key).map(figures -> figures.modes().size()).orElse(0);
  }

  private Row row(
      Subject subject, @Nullable Step step, @Nullable Estimate toFirst, @Nullable TreeInfo about) {
    @Nullable SeriesFigures here = figures(subject.key()).orElse(null);
    // A walk that was wrong once has no figure, however fast its other forks were.
    if (here == null || here.ns() == null || here.failed(Failure.Kind.WRONG)) {
      return new Row(subject, here, null, null, null, null, absence(subject, here));
    }
    Estimate ns = here.ns();
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
    if (figures.failures().isEmpty() && !figures.unsound().isEmpty()) {
      return uncounted(figures);
    }
    if (figures.failures().isEmpty()) {
      return "incomplete: no fork has come to its end";
    }
    Failure failure = figures.failures().getLast();
    return failure.kind().label() + ": " + failure.cause();
  }

  private static String uncounted(SeriesFigures figures) {
    List<ForkFigures> unsound = figures.unsound();
    long disturbed = unsound.stream().filter(fork -> !fork.disturbance().isEmpty()).count();
    String why =
        unsound.size() > MOST_NAMED
            ? "of %d: %d disturbed, %d compiled while measured"
                .formatted(unsound.size(), disturbed, unsound.size() - disturbed)
            : unsound.stream().map(ForkFigures::trouble).collect(Collectors.joining("; "));
    double middle = figures.uncounted().orElseThrow();
    String ns = new BigDecimal(middle).round(new MathContext(3)).toPlainString();
    return "no fork counts (" + ns + "), " + why;
  }
}
