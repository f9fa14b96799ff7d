package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.Run;
import astsprint.results.Sample;
import astsprint.results.Series;
import astsprint.results.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every series of a run with its figures, in the order in which the run came upon them. */
public final class RunFigures {
  /** The tree of the headline, where it was walked. */
  public static final String MAIN_TREE = "SIXTEEN";

  private final Run run;
  private final SequencedMap<Series, SeriesFigures> bySeries;
  private final List<Subject> subjects;
  private final Map<List<String>, Ladder> ladders = new ConcurrentHashMap<>();

  private RunFigures(Run run, SequencedMap<Series, SeriesFigures> bySeries) {
    this.run = run;
    this.bySeries = bySeries;
    this.subjects = subjects(run, bySeries.keySet());
  }

  /** Computes them. Of a run of ten thousand samples it takes some tens of milliseconds. */
  public static RunFigures of(Run run) {
    SequencedMap<Series, SequencedMap<String, List<Sample>>> samples = new LinkedHashMap<>();
    SequencedMap<Series, List<Failure>> failures = new LinkedHashMap<>();
    for (Sample sample : run.samples()) {
      samples
          .computeIfAbsent(sample.cell().series(), series -> new LinkedHashMap<>())
          .computeIfAbsent(sample.fork(), fork -> new ArrayList<>())
          .add(sample);
    }
    Set<@Nullable String> failed = new HashSet<>();
    for (Failure failure : run.failures()) {
      failed.add(failure.fork());
      failures.computeIfAbsent(failure.cell().series(), series -> new ArrayList<>()).add(failure);
    }
    Map<String, List<Observation>> seen =
        run.observations().stream().collect(Collectors.groupingBy(Observation::fork));
    Set<Series> all = new LinkedHashSet<>(samples.keySet());
    all.addAll(failures.keySet());
    SequencedMap<Series, SeriesFigures> figures = new LinkedHashMap<>();
    for (Series series : all) {
      List<ForkFigures> forks =
          samples.getOrDefault(series, new LinkedHashMap<>()).values().stream()
              .map(fork -> fork(fork, failed, seen))
              .toList();
      figures.put(
          series, SeriesFigures.of(series, forks, failures.getOrDefault(series, List.of())));
    }
    return new RunFigures(run, figures);
  }

  private static ForkFigures fork(
      List<Sample> samples, Set<@Nullable String> failed, Map<String, List<Observation>> seen) {
    Map<Sample.Phase, List<Sample>> phases =
        samples.stream().collect(Collectors.groupingBy(Sample::phase));
    Sample first = samples.getFirst();
    List<Observation> own = seen.getOrDefault(first.fork(), List.of());
    return new ForkFigures(
        first.fork(),
        failed.contains(first.fork()),
        told(own, Observation.DISTURBED),
        told(own, Observation.COMPILED),
        canary(own),
        first.cell().round(),
        phases.getOrDefault(Sample.Phase.WARMUP, List.of()),
        phases.getOrDefault(Sample.Phase.MEASUREMENT, List.of()));
  }

  /** What is noted under the name; "" where nothing is, or that it was not so. */
  private static String told(List<Observation> seen, String name) {
    return seen.stream()
        .filter(observation -> observation.name().equals(name))
        .map(Observation::value)
        .filter(value -> !value.isBlank() && !value.equals("false"))
        .collect(Collectors.joining(", "));
  }

  private static List<Double> canary(List<Observation> seen) {
    return seen.stream()
        .filter(observation -> observation.name().equals(Observation.CANARY))
        .map(Observation::value)
        .filter(value -> value.matches("[0-9.]{1,30}") && !value.matches(".*\\..*\\..*|\\."))
        .map(Double::valueOf)
        .toList();
  }

  /** As the run recorded them; those that it measured without a record follow, by key. */
  private static List<Subject> subjects(Run run, Set<Series> series) {
    List<Subject> subjects =
        new ArrayList<>(run.info() == null ? List.of() : run.info().subjects());
    Set<String> known = subjects.stream().map(Subject::key).collect(Collectors.toSet());
    series.stream()
        .map(Series::key)
        .distinct()
        .filter(key -> !known.contains(key))
        .sorted()
        .map(Subject::unrecorded)
        .forEach(subjects::add);
    return List.copyOf(subjects);
  }

  public Run run() {
    return run;
  }

  /** In the order of the report's rows. */
  public List<Subject> subjects() {
    return subjects;
  }

  public Optional<SeriesFigures> get(Series series) {
    return Optional.ofNullable(bySeries.get(series));
  }

  public Optional<SeriesFigures> get(String benchmark, String key, String tree) {
    return get(Series.of(benchmark, key, tree));
  }

  /** Every series of the run, measured or failed. */
  public List<SeriesFigures> all() {
    return List.copyOf(bySeries.values());
  }

  /** All series of a benchmark, measured or failed. */
  public List<SeriesFigures> of(String benchmark) {
    return bySeries.values().stream()
        .filter(figures -> figures.series().benchmark().equals(benchmark))
        .toList();
  }

  /** Benchmarks in the order in which they ran. */
  public List<String> benchmarks() {
    return bySeries.keySet().stream().map(Series::benchmark).distinct().toList();
  }

  /** Trees that a benchmark walked, in the order of the run's record, or of the walks. */
  public List<String> trees(String benchmark) {
    Set<String> walked =
        of(benchmark).stream()
            .map(figures -> figures.series().tree())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> ordered = new ArrayList<>();
    if (run.info() != null) {
      run.info().trees().stream()
          .map(tree -> tree.name())
          .filter(walked::remove)
          .forEach(ordered::add);
    }
    ordered.addAll(walked);
    return Collections.unmodifiableList(ordered);
  }

  /**
   * The subjects of a benchmark on a tree, compared. Computed once: each is fitted to all its
   * rounds. Safe for several threads.
   */
  public Ladder ladder(String benchmark, String tree) {
    return ladders.computeIfAbsent(
        List.of(benchmark, tree), key -> new LadderBuilder(this, benchmark, tree).build());
  }

  /**
   * The ladders on all trees, first the one whose headline counts: sixteen files in turn are what a
   * linter meets, one file alone is what a branch predictor learns by heart.
   */
  public List<Ladder> ladders() {
    List<String> trees = new ArrayList<>(trees(Benchmarks.LADDER));
    if (trees.remove(MAIN_TREE)) {
      trees.addFirst(MAIN_TREE);
    }
    return trees.stream().map(tree -> ladder(Benchmarks.LADDER, tree)).toList();
  }

  /** The stages in their order, those included that have no figure. */
  public List<Subject> stages() {
    return subjects.stream().filter(subject -> subject.role() == Subject.Role.STAGE).toList();
  }

  /** What forks saw of a series under that name, each distinct value once, in order. */
  public List<String> observed(Series series, String name) {
    return run.observations().stream()
        .filter(seen -> seen.name().equals(name))
        .filter(seen -> seen.cell().series().equals(series))
        .map(Observation::value)
        .distinct()
        .toList();
  }

  /** Share of the planned cells that are measured or have failed; empty without a plan. */
  public Optional<Double> progress() {
    if (run.plan().isEmpty()) {
      return Optional.empty();
    }
    Set<Cell> accounted = run.accounted();
    long over = run.plan().stream().filter(accounted::contains).count();
    return Optional.of((double) over / run.plan().size());
  }
}
