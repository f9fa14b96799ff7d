package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.CostChart;
import astsprint.ui.model.CostModel;
import astsprint.ui.model.TreeTitles;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What S08, S09 and S10 have to do at least for a visit of the shown tree: a part of Stage. */
final class CostView extends ChartView {
  private final Consumer<MeasuringTask> measure;
  private final Map<String, CostModel> counted = new HashMap<>();
  private final Set<String> counting = new HashSet<>();
  private boolean wanted;

  CostView(ViewerState state, Consumer<MeasuringTask> measure) {
    super(state, "Cost");
    this.measure = measure;
    follow();
  }

  /** Counts from now on: that takes a second or two for each tree. */
  void want() {
    if (!wanted) {
      wanted = true;
      redraw();
    }
  }

  @Override
  void redraw() {
    String tree = state.tree().get();
    CostModel model = counted.get(tree);
    if (model != null) {
      show(model);
    } else if (!CostModel.counts(tree)) {
      show((CostChart) null, "No cost is counted on " + TreeTitles.of(tree) + ".");
    } else {
      show((CostChart) null, "Loads, stores, branches and cache lines are being counted.");
      if (wanted && counting.add(tree)) {
        count(tree);
      }
    }
  }

  private void count(String tree) {
    state
        .background()
        .run(
            () -> CostModel.of(tree),
            model -> {
              counted.put(tree, model);
              redraw();
            },
            failure -> state.complain("Cannot count on " + tree + ": " + failure.getMessage()));
  }

  private void show(CostModel model) {
    RunFigures run = state.run().get();
    String tree = model.tree();
    show(
        run,
        each -> measured(model, each),
        new Missing(
            "This run did not measure S08, S09 or S10 on " + tree + ".",
            MeasuringTask.glance(
                "S08, S09 and S10 on " + tree,
                "20 s",
                "LadderBenchmark",
                List.of("stage=S08,S09,S10", "tree=" + tree)),
            measure));
    if (chart() == null) {
      // Counts need no run.
      show(new CostChart(model, null), "");
    }
  }

  private static @Nullable CostChart measured(CostModel model, RunFigures run) {
    CostChart chart = new CostChart(model, run);
    return chart.isMeasured() ? chart : null;
  }
}
