package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.Controls;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A view that is a chart under a bar of choices, with a caption below. */
abstract class ChartView extends View {
  final ViewerState state;
  private final ChartPane pane = new ChartPane("");
  private final Label caption = Controls.label("", "caption");
  private final Label lender = new Label();
  private final Button here =
      Controls.button("", "", "mdmz-play_arrow", "A short run of just this", this::measureHere);
  private final HBox lent = new HBox(lender, Controls.gap(), here);
  private final BorderPane middle = new BorderPane(pane);
  private final BorderPane root = new BorderPane(middle);
  private @Nullable RunFigures source;
  private @Nullable Missing missing;

  ChartView(ViewerState state, String title) {
    super(title);
    this.state = state;
    root.setBottom(caption);
    root.setMinSize(0, 0);
    caption.setWrapText(true);
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    pane.setId("chart-" + id());
    lent.getStyleClass().addAll("banner", "info");
    lent.setId(id() + "-lent");
    here.setId(id() + "-here");
    lender.setWrapText(true);
    lent.managedProperty().bind(lent.visibleProperty());
    lent.setVisible(false);
    middle.setTop(lent);
    middle.setMinSize(0, 0);
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
    // A run that was opened since may have what the shown one lacks.
    state.runs().addListener((ListChangeListener<RunFigures>) change -> redraw());
    state.tree().subscribe(t -> redraw());
    state.scale().subscribe(s -> redraw());
  }

  /** Shows what the state asks for. */
  abstract void redraw();

  /** Shows {@code chart} with its caption, or says {@code nothing} where there is none. */
  final void show(@Nullable Chart chart, String nothing) {
    lent.setVisible(false);
    draw(chart, nothing);
  }

  private void draw(@Nullable Chart chart, String nothing) {
    pane.setEmptyText(nothing);
    pane.chartProperty().set(chart);
    caption.setText(chart == null || chart.isEmpty() ? "" : chart.caption());
  }

  /**
   * What a run may lack that the view shows.
   *
   * @param text says that it does
   * @param remedy measures just this
   * @param measure starts the remedy
   */
  record Missing(String text, MeasuringTask remedy, Consumer<MeasuringTask> measure) {}

  /** Shows the run's chart, or says that no run is open. */
  final void show(@Nullable RunFigures run, Drawing drawing, String nothing) {
    source = run;
    show(run == null ? null : drawing.of(run), run == null ? "No run is open." : nothing);
  }

  /**
   * Shows the run's chart. Where it has none, shows that of another run that is open, marked as
   * such, with a button that measures just this here.
   */
  final void show(@Nullable RunFigures run, Drawing drawing, Missing lacking) {
    show(run, drawing, lacking.text());
    missing = lacking;
    Chart own = pane.chartProperty().get();
    if (run == null || (own != null && !own.isEmpty())) {
      return;
    }
    lent.setVisible(true);
    here.setText("Measure it here (" + lacking.remedy().time() + ")");
    lender.setText(lacking.text());
    for (RunFigures other : state.runs()) {
      Chart chart = drawing.of(other);
      if (chart != null && !chart.isEmpty()) {
        source = other;
        draw(chart, lacking.text());
        lender.setText(
            lacking.text()
                + " Shown instead: "
                + RunNames.name(other.run(), state.runs())
                + ", on "
                + RunNames.machine(other.run())
                + ".");
        return;
      }
    }
  }

  private void measureHere() {
    Missing lacking = missing;
    if (lacking != null) {
      lacking.measure().accept(lacking.remedy());
    }
  }

  @Override
  public final @Nullable RunFigures source() {
    return source;
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

  final Label caption() {
    return caption;
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
  public Node focus() {
    return pane;
  }

  @Override
  public final @Nullable Chart chart() {
    return pane.chartProperty().get();
  }
}
