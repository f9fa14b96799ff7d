package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.Subject;
import astsprint.results.figures.Footprint;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.NoiseFloor;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.GridChart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.chart.Scale;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Nanoseconds per visit against the tree's size, its order in memory, and prefetch distance. */
final class ScalingView extends ChartView {
  private static final String CACHES =
      "Caches are marked where S10's arrays, as large as its forks recorded, fill them; the objects"
          + " that S01 to S08 walk fill them sooner.";

  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.SIZE);
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);
  private final KeyChoice keys = new KeyChoice("scaling-keys", this::redraw);

  /** What is varied. */
  enum What {
    SIZE("Tree size"),
    TREES("Order in memory"),
    PREFETCH("Prefetch distance");

    final String text;

    What(String text) {
      this.text = text;
    }
  }

  ScalingView(ViewerState state) {
    super(state, "Scaling", "mdmz-show_chart");
    HBox choice = Controls.choice("scaling", List.of(What.values()), w -> w.text, what);
    HBox axis =
        Controls.choice(
            "trees-scale",
            List.of(Scale.LINEAR, Scale.LOG),
            s -> s == Scale.LINEAR ? "Linear" : "Log",
            scale);
    axis.visibleProperty().bind(what.isEqualTo(What.TREES));
    keys.node().visibleProperty().bind(what.isNotEqualTo(What.TREES));
    axis.managedProperty().bind(axis.visibleProperty());
    keys.node().managedProperty().bind(keys.node().visibleProperty());
    scale.addListener((o, was, is) -> redraw());
    bar().getChildren().add(axis);
    bar().getChildren().addAll(keys.node(), choice);
    what.addListener((o, was, is) -> redraw());
    begin();
  }

  @Override
  @Nullable Chart chart(RunFigures run) {
    return what.get() == What.TREES ? trees(run) : lines(run);
  }

  /**
   * The ladder on all its trees: parse order beside shuffled, what fits a cache beside what not.
   */
  private @Nullable Chart trees(RunFigures run) {
    List<String> trees = run.trees(Benchmarks.LADDER);
    List<Grid.Row> rows = new ArrayList<>();
    for (Subject subject : run.subjects()) {
      SortedMap<String, SeriesFigures> cells = new TreeMap<>();
      for (String tree : trees) {
        run.get(Benchmarks.LADDER, subject.key(), tree).ifPresent(f -> cells.put(tree, f));
      }
      if (subject.role() == Subject.Role.STAGE && !cells.isEmpty()) {
        rows.add(new Grid.Row(subject, "", cells));
      }
    }
    if (trees.size() < 2) {
      return null;
    }
    NoiseFloor noise = run.noise(Benchmarks.LADDER, trees.getFirst());
    Grid grid = new Grid(Benchmarks.LADDER, "trees", "tree", trees, rows, noise);
    return new ModesChart(grid, scale.get(), "");
  }

  private @Nullable Chart lines(RunFigures run) {
    String benchmark = what.get() == What.SIZE ? Benchmarks.SCALING : Benchmarks.SWEEP;
    String param = what.get() == What.SIZE ? "visits" : "distance";
    List<Grid> grids = new ArrayList<>();
    for (String tree : run.trees(benchmark)) {
      Grid grid = Grid.of(run, benchmark, tree, param);
      boolean numbers = grid.columns().stream().allMatch(c -> c.matches("\\d+"));
      if (!grid.rows().isEmpty() && numbers) {
        grids.add(grid);
      }
    }
    if (grids.isEmpty()) {
      return null;
    }
    keys.offer(
        grids.stream()
            .flatMap(g -> g.rows().stream())
            .map(r -> r.subject().key())
            .distinct()
            .toList());
    Set<String> shown = keys.shown();
    GridChart.Look look =
        what.get() == What.SIZE
            ? new GridChart.Look(
                "scaling",
                "visits per walk",
                true,
                true,
                caches(run),
                caches(run).isEmpty() ? "" : CACHES,
                shown)
            : new GridChart.Look(
                "prefetch", "prefetch distance, queue entries", false, false, List.of(), "", shown);
    return new GridChart(grids, look);
  }

  /** Where the arrays of a flat tree, as large as the run's forks saw them, fill each cache. */
  private static List<GridChart.Marked> caches(RunFigures run) {
    RunInfo info = run.run().info();
    if (info == null) {
      return List.of();
    }
    Footprint footprint = Footprint.of(run);
    List<GridChart.Marked> marks = new ArrayList<>();
    for (Machine.Cache cache : info.machine().caches()) {
      if (!cache.type().toLowerCase(Locale.ROOT).startsWith("i")) {
        footprint
            .visitsFilling((double) cache.bytes())
            .ifPresent(
                visits ->
                    marks.add(
                        new GridChart.Marked(
                            visits, "L" + cache.level() + " " + size(cache.bytes()))));
      }
    }
    return marks;
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }

  @Override
  String nothing() {
    return switch (what.get()) {
      case SIZE -> "This run did not vary the tree's size.\n" + Views.ELSEWHERE;
      case TREES -> "This run walked a single tree.\n" + Views.ELSEWHERE;
      case PREFETCH -> "This run did not vary the prefetch distance.\n" + Views.ELSEWHERE;
    };
  }
}
