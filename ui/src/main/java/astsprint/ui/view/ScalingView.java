package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.Subject;
import astsprint.results.figures.Footprint;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.Throughput;
import astsprint.results.report.Numbers;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.GridChart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.chart.ThroughputChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Scale;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.Variations;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The stages against the tree's size, its order in memory, files in turn, threads and more. */
final class ScalingView extends ChartView {
  private static final String CACHES =
      "Caches are marked where the native kernel's arrays, as large as its forks recorded, fill"
          + " them. The objects that other stages walk are larger and fill them sooner.";

  private final Consumer<MeasuringTask> measure;
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.SIZE);
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);
  private final ObjectProperty<ThroughputChart.Unit> unit =
      new SimpleObjectProperty<>(ThroughputChart.Unit.VISITS);
  private final KeyChoice keys = new KeyChoice("scaling-keys", this::redraw);

  /** What is varied. */
  enum What {
    SIZE(
        "Tree size",
        "This run did not vary the tree's size.",
        MeasuringTask.glance(
            "tree sizes",
            "20 s",
            "ScalingBenchmark",
            List.of(StageNames.few(), "visits=1000,100000,1000000"))),
    ROTATION(
        "Files in turn",
        "This run did not vary the number of files.",
        MeasuringTask.glance(
            "files in turn",
            "half a minute",
            "RotationBenchmark",
            List.of(StageNames.few(), "files=1,4,16,64"))),
    THREADS(
        "Threads",
        "This run did not vary the number of threads.",
        MeasuringTask.glance(
            "threads", "half a minute", "ThreadsBenchmark", List.of(StageNames.few()))),
    TREES(
        "Order in memory",
        "This run walked a single tree.",
        MeasuringTask.glance(
            "order in memory",
            "a minute",
            "LadderBenchmark",
            List.of(StageNames.few(), "tree=DIFFLIB,FOREST_SHUFFLED"))),
    PREFETCH(
        "Prefetch distance",
        "This run did not vary the prefetch distance.",
        MeasuringTask.glance(
            "prefetch distances",
            "a minute",
            "SweepBenchmark",
            List.of("tree=FOREST_SHUFFLED", "distance=0,16,64")));

    final String text;
    final String nothing;

    @SuppressWarnings("ImmutableEnumChecker") // its arguments are a copy
    final MeasuringTask glance;

    What(String text, String nothing, MeasuringTask glance) {
      this.text = text;
      this.nothing = nothing;
      this.glance = glance;
    }
  }

  ScalingView(ViewerState state, Consumer<MeasuringTask> measure) {
    super(state, "Scaling");
    this.measure = measure;
    HBox axis = Controls.scale("trees-scale", scale);
    HBox units =
        Controls.choice(
            "threads", List.of(ThroughputChart.Unit.values()), ThroughputChart.Unit::text, unit);
    only(axis, what.isEqualTo(What.TREES));
    only(units, what.isEqualTo(What.THREADS));
    only(keys.node(), what.isNotEqualTo(What.TREES));
    scale.addListener((o, was, is) -> redraw());
    unit.addListener((o, was, is) -> redraw());
    what.addListener((o, was, is) -> redraw());
    state.run().subscribe(run -> begin());
    state.runs().addListener((ListChangeListener<RunFigures>) change -> begin());
    bar(
        axis,
        units,
        keys.node(),
        Controls.choice("scaling", List.of(What.values()), w -> w.text, what));
    follow();
  }

  /** Turns from an empty chart to the first that the shown run, or another, can fill. */
  private void begin() {
    RunFigures run = state.run().get();
    if (run == null || state.runs().stream().anyMatch(each -> filled(each, what.get()))) {
      return;
    }
    for (What varied : What.values()) {
      if (state.runs().stream().anyMatch(each -> filled(each, varied))) {
        what.set(varied);
        return;
      }
    }
  }

  private boolean filled(RunFigures run, What varied) {
    Chart chart = chart(run, varied, unit.get(), Set.of());
    return chart != null && !chart.isEmpty();
  }

  private static void only(Node node, BooleanBinding when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  @Override
  void redraw() {
    What varied = what.get();
    show(state.run().get(), this::shown, new Missing(varied.nothing, varied.glance, measure));
  }

  @Override
  public List<Chart> charts() {
    List<Chart> all = new ArrayList<>();
    for (What varied : What.values()) {
      List<ThroughputChart.Unit> units =
          varied == What.THREADS ? List.of(ThroughputChart.Unit.values()) : List.of(unit.get());
      all.addAll(charts(units, (run, of) -> chart(run, varied, of, Set.of())));
    }
    return all;
  }

  private @Nullable Chart shown(RunFigures run) {
    List<String> subjects = subjects(run);
    if (!subjects.isEmpty()) {
      keys.offer(subjects);
    }
    return chart(run, what.get(), unit.get(), keys.shown());
  }

  private List<String> subjects(RunFigures run) {
    Stream<Subject> all =
        what.get() == What.THREADS
            ? Variations.threads(run).stream().map(Throughput::subject)
            : grids(run, what.get()).stream()
                .flatMap(g -> g.rows().stream())
                .map(Grid.Row::subject);
    return all.map(Subject::key).distinct().toList();
  }

  private static List<Grid> grids(RunFigures run, What varied) {
    return switch (varied) {
      case SIZE -> Variations.numbers(run, Benchmarks.SCALING, "visits");
      case PREFETCH -> Variations.numbers(run, Benchmarks.SWEEP, "distance");
      case ROTATION -> Variations.numbers(run, Benchmarks.ROTATION, "files");
      case TREES, THREADS -> List.of();
    };
  }

  /** The chart of these subjects; of all if there are none. */
  private @Nullable Chart chart(
      RunFigures run, What varied, ThroughputChart.Unit of, Set<String> subjects) {
    return switch (varied) {
      // Parse order beside shuffled, what fits a cache beside what does not.
      case TREES -> Variations.trees(run).map(g -> new ModesChart(g, scale.get(), "")).orElse(null);
      case THREADS -> new ThroughputChart(Variations.threads(run), of, subjects);
      case SIZE -> chart(grids(run, varied), sizes(run).of(subjects));
      case ROTATION -> chart(grids(run, varied), GridChart.Look.FILES.of(subjects));
      case PREFETCH -> chart(grids(run, varied), GridChart.Look.DISTANCES.of(subjects));
    };
  }

  private static @Nullable Chart chart(List<Grid> grids, GridChart.Look look) {
    return grids.isEmpty() ? null : new GridChart(grids, look);
  }

  private static GridChart.Marked marked(Footprint.Filling filling) {
    Machine.Cache cache = filling.cache();
    return new GridChart.Marked(
        filling.visits(), "L" + cache.level() + " " + Numbers.size((double) cache.bytes()));
  }

  private static GridChart.Look sizes(RunFigures run) {
    List<GridChart.Marked> caches =
        Variations.caches(run).stream().map(ScalingView::marked).toList();
    return GridChart.Look.sizes(caches, caches.isEmpty() ? "" : CACHES);
  }
}
