package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A view that is a chart under a bar of choices, with a caption below. */
abstract class ChartView extends View {
  final ViewerState state;
  private final ChartPane pane = new ChartPane("");
  private final Label caption = Controls.label("", "caption");
  private final BorderPane root = new BorderPane(pane);

  ChartView(ViewerState state, String title, String icon) {
    super(title, icon);
    this.state = state;
    root.setBottom(caption);
    root.setMinSize(0, 0);
    caption.setWrapText(true);
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    pane.setId("chart-" + id());
  }

  /** The bar with the title and {@code choices}, at the view's top. */
  final HBox bar(Node... choices) {
    HBox bar = Controls.bar(title(), choices);
    root.setTop(bar);
    return bar;
  }

  /** Draws the view anew when the run, the tree or the scale changes; subclasses end with it. */
  final void follow() {
    state.run().subscribe(r -> redraw());
    state.tree().subscribe(t -> redraw());
    state.scale().subscribe(s -> redraw());
  }

  /** Shows what the state asks for. */
  abstract void redraw();

  /** Shows {@code chart} with its caption, or says {@code nothing} where there is none. */
  final void show(@Nullable Chart chart, String nothing) {
    pane.setEmptyText(nothing);
    pane.chartProperty().set(chart);
    caption.setText(chart == null || chart.isEmpty() ? "" : chart.caption());
  }

  /** Shows the run's chart, or says that no run is open. */
  final void show(@Nullable RunFigures run, Drawing drawing, String nothing) {
    show(run == null ? null : drawing.of(run), run == null ? "No run is open." : nothing);
  }

  /** The chart of a run; null if it has none. */
  interface Drawing {
    @Nullable Chart of(RunFigures run);
  }

  /** The charts that a run has of the {@code choices} of this view. */
  final <C> List<Chart> charts(List<C> choices, Choice<C> drawing) {
    RunFigures run = state.run().get();
    if (run == null) {
      return List.of();
    }
    List<Chart> charts = new ArrayList<>();
    for (C choice : choices) {
      Chart chart = drawing.of(run, choice);
      if (chart != null && !chart.isEmpty()) {
        charts.add(chart);
      }
    }
    return charts;
  }

  /** The chart of a run for one choice; null if it has none. */
  interface Choice<C> {
    @Nullable Chart of(RunFigures run, C choice);
  }

  final ChartPane pane() {
    return pane;
  }

  /** The pane with its bar and its caption. */
  final BorderPane frame() {
    return root;
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public final @Nullable Chart chart() {
    return pane.chartProperty().get();
  }
}
