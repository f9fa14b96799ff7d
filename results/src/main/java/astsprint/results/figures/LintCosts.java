package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.LintPart;
import astsprint.results.Observation;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a linter's time goes on a tree: a stacked bar for each stage, in nanoseconds per visit.
 *
 * @param tree which
 * @param setup which rules, how often walked, what state the tree is in
 * @param bars one for each stage that was measured so, in the order of the stages
 */
public record LintCosts(String tree, Setup setup, List<Bar> bars) {
  /** Values of the parameter {@code walks}. */
  public static final String ONE = "one";

  public static final String EACH = "each";
  public static final String FIRST = "first";

  /** Values of the parameter {@code state}. */
  public static final String FRESH = "fresh";

  public static final String WARM = "warm";

  /** Names of the parameters. */
  private static final String RULES = "rules";

  private static final String WALKS = "walks";
  private static final String STATE = "state";

  /**
   * What was varied beside the stage and the tree.
   *
   * @param rules which: their number, or {@code ALL}
   * @param count how many that is; 0 where nobody noted it
   * @param walks {@link #ONE} for all rules, {@link #EACH} rule has its own, or one until the
   *     {@link #FIRST} finding
   * @param state {@link #FRESH}: every walk is of a tree just parsed; {@link #WARM}: of one that
   *     was walked many times before
   */
  public record Setup(String rules, int count, String walks, String state) {}

  /**
   * One stage.
   *
   * @param stage which
   * @param parts nanoseconds per visit of each part; what takes no time at all is not there
   * @param whole all of it, as one series; null if it has no figure
   * @param absence why there is no figure; null if there is one
   */
  public record Bar(
      Subject stage,
      Map<LintPart, Estimate> parts,
      @Nullable Estimate whole,
      @Nullable String absence) {
    public Bar {
      EnumMap<LintPart, Estimate> ordered = new EnumMap<>(LintPart.class);
      ordered.putAll(parts);
      parts = Collections.unmodifiableMap(ordered);
    }

    /** Nanoseconds per visit of a part; 0 where it takes no time. */
    public double ns(LintPart part) {
      Estimate known = parts.get(part);
      return known == null ? 0 : known.value();
    }

    /** The length of the bar: all its parts. */
    public double ns() {
      return parts.values().stream().mapToDouble(Estimate::value).sum();
    }

    /** A part's share of the bar, from 0 to 1. */
    public double share(LintPart part) {
      return ns(part) / ns();
    }

    /** By Amdahl: how many times as fast all would be if the walks took no time. */
    public double limit() {
      return 1 / (1 - share(LintPart.WALK));
    }
  }

  public LintCosts {
    bars = List.copyOf(bars);
  }

  /** All that a run measured: a panel for each tree and setup, in the order of the run. */
  public static List<LintCosts> of(RunFigures run) {
    List<LintCosts> all = new ArrayList<>();
    for (String tree : run.trees(Benchmarks.LINT)) {
      for (Map<String, String> params : setups(run, tree)) {
        List<Bar> bars = bars(run, tree, params);
        if (!bars.isEmpty()) {
          all.add(new LintCosts(tree, setup(run, tree, params, bars), bars));
        }
      }
    }
    return all;
  }

  /** The bar of a stage. */
  public Optional<Bar> bar(String key) {
    return bars.stream().filter(bar -> bar.stage().key().equals(key)).findFirst();
  }

  /** Those that have figures. */
  public List<Bar> measured() {
    return bars.stream().filter(bar -> bar.absence() == null).toList();
  }

  private static SequencedSet<Map<String, String>> setups(RunFigures run, String tree) {
    SequencedSet<Map<String, String>> setups = new LinkedHashSet<>();
    for (SeriesFigures figures : run.of(Benchmarks.LINT)) {
      Map<String, String> params = new TreeMap<>(figures.series().params());
      if (figures.series().tree().equals(tree) && params.remove(LintPart.PARAMETER) == null) {
        setups.add(params);
      }
    }
    return setups;
  }

  private static List<Bar> bars(RunFigures run, String tree, Map<String, String> params) {
    List<Bar> bars = new ArrayList<>();
    for (Subject subject : run.subjects()) {
      Series series = new Series(Benchmarks.LINT, subject.key(), tree, new TreeMap<>(params));
      run.get(series).ifPresent(whole -> bars.add(bar(run, subject, whole)));
    }
    return bars;
  }

  private static Bar bar(RunFigures run, Subject subject, SeriesFigures whole) {
    EnumMap<LintPart, Estimate> parts = new EnumMap<>(LintPart.class);
    for (LintPart part : LintPart.values()) {
      Series series = whole.series();
      TreeMap<String, String> params = new TreeMap<>(series.params());
      params.put(LintPart.PARAMETER, part.key());
      run.get(new Series(series.benchmark(), series.key(), series.tree(), params))
          .map(SeriesFigures::ns)
          .ifPresent(ns -> parts.put(part, ns));
    }
    return new Bar(subject, parts, whole.ns(), absence(whole));
  }

  private static @Nullable String absence(SeriesFigures whole) {
    if (whole.ns() != null) {
      return null;
    }
    return whole.failures().isEmpty()
        ? "no fork counts"
        : whole.failures().getLast().kind().label() + ": " + whole.failures().getLast().cause();
  }

  private static Setup setup(
      RunFigures run, String tree, Map<String, String> params, List<Bar> bars) {
    int count =
        bars.stream()
            .flatMap(
                bar ->
                    run
                        .observed(
                            new Series(
                                Benchmarks.LINT, bar.stage().key(), tree, new TreeMap<>(params)),
                            Observation.RULES)
                        .stream())
            .filter(value -> value.matches("\\d{1,6}"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(0);
    return new Setup(
        Objects.requireNonNullElse(params.get(RULES), "ALL"),
        count,
        Objects.requireNonNullElse(params.get(WALKS), ONE),
        Objects.requireNonNullElse(params.get(STATE), FRESH));
  }
}
