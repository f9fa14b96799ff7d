package astsprint.ui.view;

import astsprint.results.Benchmarks;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Scale;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.Variations;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Each stage under the interpreter, C1 and C2, and under other collectors and layouts. */
final class JitView extends ChartView {
  /** Interpreted code is so much slower that on a linear axis nothing else is seen. */
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);

  private final Consumer<MeasuringTask> measure;
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.COMPILER);

  /** What of the JVM is varied. */
  enum What {
    COMPILER(Benchmarks.JIT, "mode", "Compiler", "JitBenchmark", "interpreter,C1,C2", "20 s"),
    COLLECTOR(
        Benchmarks.COLLECTOR,
        "jvm",
        "Collector and layout",
        "CollectorBenchmark",
        "Serial,Parallel,G1,ZGC",
        "30 s");

    final String benchmark;
    final String param;
    final String text;
    private final String measuredBy;
    private final String values;
    private final String time;

    What(
        String benchmark,
        String param,
        String text,
        String measuredBy,
        String values,
        String time) {
      this.benchmark = benchmark;
      this.param = param;
      this.text = text;
      this.measuredBy = measuredBy;
      this.values = values;
      this.time = time;
    }

    /** A short look at a few stages. */
    MeasuringTask glance() {
      List<String> params = List.of(StageNames.few(), param + "=" + values);
      return MeasuringTask.glance(text.toLowerCase(Locale.ROOT), time, measuredBy, params);
    }
  }

  JitView(ViewerState state, Consumer<MeasuringTask> measure) {
    super(state, "JIT axis");
    this.measure = measure;
    bar(
        Controls.choice("jit-what", List.of(What.values()), w -> w.text, what),
        Controls.scale("jit-scale", scale));
    scale.addListener((o, was, is) -> redraw());
    // Compilers differ by orders of magnitude, collectors by percents.
    what.addListener(
        (o, was, is) -> {
          scale.set(is == What.COMPILER ? Scale.LOG : Scale.LINEAR);
          redraw();
        });
    follow();
  }

  @Override
  void redraw() {
    String varied = what.get().text.toLowerCase(Locale.ROOT);
    show(
        state.run().get(),
        run -> chart(run, what.get()),
        new Missing("This run did not vary the " + varied + ".", what.get().glance(), measure));
  }

  @Override
  public List<Chart> charts() {
    return charts(List.of(What.values()), this::chart);
  }

  private @Nullable Chart chart(RunFigures run, What varied) {
    return Variations.grid(run, varied.benchmark, state.tree().get(), varied.param)
        .map(grid -> new ModesChart(grid, scale.get(), ""))
        .orElse(null);
  }
}
