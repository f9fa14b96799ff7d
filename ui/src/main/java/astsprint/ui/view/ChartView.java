package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartPane;
import astsprint.ui.model.ViewerState;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A view that is one chart under a bar of choices, drawn anew when the run or the tree changes. */
abstract class ChartView implements View {
  final ViewerState state;
  private final String title;
  private final String icon;
  private final ChartPane pane = new ChartPane("");
  private final Label caption = Controls.label("", "caption");
  private final BorderPane root = new BorderPane(pane);
  private final HBox bar;

  /** A view whose bar holds {@code choices}; subclasses call {@link #begin} once they are whole. */
  ChartView(ViewerState state, String title, String icon, Node... choices) {
    this.state = state;
    this.title = title;
    this.icon = icon;
    bar = Controls.bar(title, choices);
    root.setTop(bar);
    root.setBottom(caption);
    caption.setWrapText(true);
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    pane.setId("chart-" + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[ -].*", ""));
  }

  final void begin() {
    state.run().subscribe(r -> redraw());
    state.tree().subscribe(t -> redraw());
    state.scale().subscribe(s -> redraw());
  }

  /** The chart of {@code run}; null if it has none. */
  abstract @Nullable Chart chart(RunFigures run);

  /** What to say when there is none. */
  abstract String nothing();

  final void redraw() {
    RunFigures run = state.run().get();
    Chart shown = run == null ? null : chart(run);
    pane.setEmptyText(run == null ? "No run is open." : nothing());
    pane.chartProperty().set(shown);
    caption.setText(shown == null || shown.isEmpty() ? "" : shown.caption());
  }

  final ChartPane pane() {
    return pane;
  }

  final HBox bar() {
    return bar;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final String icon() {
    return icon;
  }

  @Override
  public final Parent node() {
    return root;
  }

  @Override
  public final @Nullable Chart chart() {
    return pane.chartProperty().get();
  }
}
