package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.chart.Scale;
import astsprint.ui.model.ViewerState;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Each stage under the interpreter, C1 and C2, and under other collectors and layouts. */
final class JitView extends ChartView {
  /** Interpreted code is so much slower that on a linear axis nothing else is seen. */
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);

  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.COMPILER);

  /** What of the JVM is varied. */
  enum What {
    COMPILER(Benchmarks.JIT, "mode", "Compiler"),
    COLLECTOR(Benchmarks.COLLECTOR, "jvm", "Collector and layout");

    final String benchmark;
    final String param;
    final String text;

    What(String benchmark, String param, String text) {
      this.benchmark = benchmark;
      this.param = param;
      this.text = text;
    }
  }

  JitView(ViewerState state) {
    super(state, "JIT axis", "mdmz-memory");
    bar()
        .getChildren()
        .addAll(
            Controls.choice("jit-what", List.of(What.values()), w -> w.text, what),
            Controls.choice(
                "jit-scale",
                List.of(Scale.LINEAR, Scale.LOG),
                s -> s == Scale.LINEAR ? "Linear" : "Log",
                scale));
    scale.addListener((o, was, is) -> redraw());
    // Compilers differ by orders of magnitude, collectors by percents.
    what.addListener(
        (o, was, is) -> {
          scale.set(is == What.COMPILER ? Scale.LOG : Scale.LINEAR);
          redraw();
        });
    begin();
  }

  @Override
  @Nullable Chart chart(RunFigures run) {
    What varied = what.get();
    List<String> trees = run.trees(varied.benchmark);
    if (trees.isEmpty()) {
      return null;
    }
    String tree = trees.contains(state.tree().get()) ? state.tree().get() : trees.getFirst();
    return new ModesChart(Grid.of(run, varied.benchmark, tree, varied.param), scale.get(), "");
  }

  @Override
  String nothing() {
    return "This run did not vary the "
        + what.get().text.toLowerCase(Locale.ROOT)
        + ".\n"
        + Views.ELSEWHERE;
  }
}
