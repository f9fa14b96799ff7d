package astsprint.ui.present;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.chart.StepChart;
import astsprint.ui.code.CodePane;
import astsprint.ui.code.Highlighter;
import astsprint.ui.code.Snippet;
import astsprint.ui.control.ChartPane;
import astsprint.ui.model.Scale;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.theme.Theme;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;

/** The middle of the projector's window: what changed, beside what it brought; or the ladder. */
final class StepPane extends GridPane {
  private final CodePane code = new CodePane();
  private final ChartPane chart = new ChartPane("No run is open.");

  StepPane() {
    chart.setId("present-chart");
    code.setId("present-code");
    ColumnConstraints left = new ColumnConstraints();
    left.setPercentWidth(54);
    ColumnConstraints right = new ColumnConstraints();
    right.setPercentWidth(46);
    getColumnConstraints().addAll(left, right);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    getRowConstraints().add(row);
    setHgap(20);
    setMinHeight(0);
  }

  /** Chooses colours, and sizes for a window whose type is {@code size} points. */
  void dress(Theme theme, double size) {
    chart.themeProperty().set(theme);
    chart.scaleProperty().set(Math.max(1, size / 13));
    code.fit(0.55 * size, 1.1 * size);
  }

  /** Shows the step to {@code stage}: its code, and its figure if that is revealed. */
  void show(WalkStage stage, @Nullable Ladder ladder, boolean revealed, @Nullable Double guess) {
    WalkStage before = stage.predecessor();
    String old = before == null ? "" : before.source();
    code.showSnippet(Snippet.of(old, stage.source()), Highlighter.JAVA);
    String from = before == null ? null : before.name();
    chart
        .chartProperty()
        .set(ladder == null ? null : new StepChart(ladder, from, stage.name(), revealed, guess));
    getChildren().clear();
    add(code, 0, 0);
    add(chart, 1, 0);
  }

  /** Shows the whole ladder. */
  void show(@Nullable RunFigures run, String tree) {
    LadderChart.Options options =
        new LadderChart.Options(Scale.LINEAR, false, false, false, false, false, "");
    chart
        .chartProperty()
        .set(run == null ? null : new LadderChart(run, ShownLadder.benchmark(run), tree, options));
    getChildren().clear();
    add(chart, 0, 0, 2, 1);
  }
}
