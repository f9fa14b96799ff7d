package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.GridChart;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Nanoseconds per visit against the tree's size, and against the kernel's prefetch distance. */
final class ScalingView extends ChartView {
  /** Of a flat tree: per visit a child range, an id in the output and one in the array. */
  private static final int BYTES_PER_VISIT = 16;

  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.SIZE);
  private final KeyChoice keys = new KeyChoice("scaling-keys", this::redraw);

  /** What is varied. */
  enum What {
    SIZE,
    PREFETCH
  }

  ScalingView(ViewerState state) {
    super(state, "Scaling", "mdmz-show_chart");
    HBox choice =
        Controls.choice(
            "scaling",
            List.of(What.values()),
            w -> w == What.SIZE ? "Tree size" : "Prefetch distance",
            what);
    bar().getChildren().addAll(keys.node(), choice);
    what.addListener((o, was, is) -> redraw());
    begin();
  }

  @Override
  @Nullable Chart chart(RunFigures run) {
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
            ? new GridChart.Look("scaling", "visits per walk", true, true, caches(run), shown)
            : new GridChart.Look(
                "prefetch", "prefetch distance, queue entries", false, false, List.of(), shown);
    return new GridChart(grids, look);
  }

  /** Where a flat tree fills each cache. */
  private static List<GridChart.Marked> caches(RunFigures run) {
    RunInfo info = run.run().info();
    if (info == null) {
      return List.of();
    }
    List<GridChart.Marked> marks = new ArrayList<>();
    for (Machine.Cache cache : info.machine().caches()) {
      if (!cache.type().toLowerCase(Locale.ROOT).startsWith("i")) {
        marks.add(
            new GridChart.Marked(
                (double) cache.bytes() / BYTES_PER_VISIT,
                "L" + cache.level() + " " + size(cache.bytes())));
      }
    }
    return marks;
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }

  @Override
  String nothing() {
    return what.get() == What.SIZE
        ? "This run did not measure tree sizes: a full run does."
        : "This run did not measure prefetch distances: a full run does.";
  }
}
