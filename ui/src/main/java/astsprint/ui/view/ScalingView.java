package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.figures.Footprint;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.GridChart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Scale;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.Variations;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Nanoseconds per visit against the tree's size, its order in memory, and prefetch distance. */
final class ScalingView extends ChartView {
  private static final String CACHES =
      "Caches are marked where the native kernel's arrays, as large as its forks recorded, fill"
          + " them. The objects that other stages walk are larger and fill them sooner.";

  private static final GridChart.Look FILES =
      new GridChart.Look(
          "rotation",
          "files walked in turn",
          true,
          true,
          List.of(),
          "One file again and again is learnt by heart by the branch predictor; many are not.",
          Set.of());

  private static final GridChart.Look DISTANCES =
      new GridChart.Look(
          "prefetch", "prefetch distance, queue entries", false, false, List.of(), "", Set.of());

  private final Consumer<MeasuringTask> measure;
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.SIZE);
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);
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
    axis.visibleProperty().bind(what.isEqualTo(What.TREES));
    keys.node().visibleProperty().bind(what.isNotEqualTo(What.TREES));
    axis.managedProperty().bind(axis.visibleProperty());
    keys.node().managedProperty().bind(keys.node().visibleProperty());
    scale.addListener((o, was, is) -> redraw());
    what.addListener((o, was, is) -> redraw());
    bar(axis, keys.node(), Controls.choice("scaling", List.of(What.values()), w -> w.text, what));
    follow();
  }

  @Override
  void redraw() {
    What varied = what.get();
    show(state.run().get(), this::shown, new Missing(varied.nothing, varied.glance, measure));
  }

  @Override
  public List<Chart> charts() {
    return charts(List.of(What.values()), (run, varied) -> chart(run, varied, Set.of()));
  }

  private @Nullable Chart shown(RunFigures run) {
    List<String> subjects =
        grids(run, what.get()).stream()
            .flatMap(g -> g.rows().stream())
            .map(r -> r.subject().key())
            .distinct()
            .toList();
    if (!subjects.isEmpty()) {
      keys.offer(subjects);
    }
    return chart(run, what.get(), keys.shown());
  }

  private static List<Grid> grids(RunFigures run, What varied) {
    return switch (varied) {
      case SIZE -> Variations.numbers(run, Benchmarks.SCALING, "visits");
      case PREFETCH -> Variations.numbers(run, Benchmarks.SWEEP, "distance");
      case ROTATION -> Variations.numbers(run, Benchmarks.ROTATION, "files");
      case TREES -> List.of();
    };
  }

  /** The chart of these subjects; of all if there are none. */
  private @Nullable Chart chart(RunFigures run, What varied, Set<String> subjects) {
    if (varied == What.TREES) {
      // Parse order beside shuffled, what fits a cache beside what does not.
      return Variations.trees(run).map(g -> new ModesChart(g, scale.get(), "")).orElse(null);
    }
    List<Grid> grids = grids(run, varied);
    GridChart.Look look =
        switch (varied) {
          case SIZE -> sizes(run);
          case ROTATION -> FILES;
          case PREFETCH, TREES -> DISTANCES;
        };
    return grids.isEmpty() ? null : new GridChart(grids, look.of(subjects));
  }

  private static GridChart.Marked marked(Footprint.Filling filling) {
    Machine.Cache cache = filling.cache();
    return new GridChart.Marked(
        filling.visits(), "L" + cache.level() + " " + Numbers.size((double) cache.bytes()));
  }

  private static GridChart.Look sizes(RunFigures run) {
    List<GridChart.Marked> caches =
        Variations.caches(run).stream().map(ScalingView::marked).toList();
    String note = caches.isEmpty() ? "" : CACHES;
    return new GridChart.Look("scaling", "visits per walk", true, true, caches, note, Set.of());
  }
}
