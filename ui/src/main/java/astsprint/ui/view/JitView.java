package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.chart.Scale;
import astsprint.ui.model.ViewerState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Each stage under the interpreter, C1 and C2. */
final class JitView extends ChartView {
  /** Interpreted code is so much slower that on a linear axis nothing else is seen. */
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);

  JitView(ViewerState state) {
    super(state, "JIT axis", "mdmz-memory");
    bar()
        .getChildren()
        .add(
            Controls.choice(
                "jit-scale",
                List.of(Scale.LINEAR, Scale.LOG),
                s -> s == Scale.LINEAR ? "Linear" : "Log",
                scale));
    scale.addListener((o, was, is) -> redraw());
    begin();
  }

  @Override
  @Nullable Chart chart(RunFigures run) {
    List<String> trees = run.trees(Benchmarks.JIT);
    if (trees.isEmpty()) {
      return null;
    }
    String tree = trees.contains(state.tree().get()) ? state.tree().get() : trees.getFirst();
    return new ModesChart(Grid.of(run, Benchmarks.JIT, tree, "mode"), scale.get(), "");
  }

  @Override
  String nothing() {
    return "This run did not vary the compiler: a full run does.";
  }
}
