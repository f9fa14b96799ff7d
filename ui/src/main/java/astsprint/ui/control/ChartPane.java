package astsprint.ui.control;

import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link Chart}; drawn anew when it, the theme or the type size changes. What the pointer
 * does in it keys do as well.
 */
public final class ChartPane extends StackPane {
  private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final DoubleProperty growth = new SimpleDoubleProperty(1);
  private final Timeline growing =
      new Timeline(
          new KeyFrame(Duration.ZERO, new KeyValue(growth, 0.02)),
          new KeyFrame(Duration.seconds(0.9), new KeyValue(growth, 1, Interpolator.EASE_BOTH)));
  private final Label empty = new Label();
  private @Nullable ChartViewer viewer;
  private @Nullable ChartKeys keys;
  private @Nullable Consumer<Integer> onRow;

  /** A pane that says {@code nothing} while there is nothing to draw. */
  public ChartPane(String nothing) {
    getStyleClass().add("chart-pane");
    empty.setText(nothing);
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    getChildren().add(empty);
    setMinSize(0, 0);
    setFocusTraversable(true);
    chart.subscribe(c -> redraw());
    theme.subscribe(t -> redraw());
    scale.subscribe(s -> redraw());
    growth.addListener((o, was, is) -> redraw());
  }

  /** Lets bars grow from nothing to their length, once. */
  public void grow() {
    growing.playFromStart();
  }

  /** Ends a growing that goes on: bars are at their length. */
  public void settle() {
    growing.stop();
    growth.set(1);
  }

  public ObjectProperty<@Nullable Chart> chartProperty() {
    return chart;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public DoubleProperty scaleProperty() {
    return scale;
  }

  /**
   * What happens when the {@code i}-th item (of a chart of rows, the {@code i}-th row) is clicked.
   */
  public void setOnRow(Consumer<Integer> action) {
    onRow = action;
  }

  /** The text shown while there is nothing to draw. */
  public void setEmptyText(String text) {
    empty.setText(text);
  }

  private void redraw() {
    Chart shown = chart.get();
    boolean none = shown == null || shown.isEmpty();
    empty.setVisible(none);
    setAccessibleText(shown == null || none ? empty.getText() : "chart: " + shown.name());
    if (shown == null || none) {
      if (viewer != null) {
        viewer.setVisible(false);
      }
      return;
    }
    var drawing = shown.draw(new ChartStyle(theme.get(), scale.get(), growth.get()));
    if (viewer == null) {
      ChartViewer made = new ChartViewer(drawing, true);
      // Its own menu would offer JFreeChart's exports and none of ours.
      made.setOnContextMenuRequested(null);
      made.setMinSize(0, 0);
      made.setFocusTraversable(false);
      made.addChartMouseListener(
          new ChartMouseListenerFX() {
            @Override
            public void chartMouseClicked(ChartMouseEventFX event) {
              if (event.getTrigger().getClickCount() == 2) {
                redraw(); // whole again, after a zoom
              }
              clicked(event.getEntity());
            }

            @Override
            public void chartMouseMoved(ChartMouseEventFX event) {
              boolean leads = onRow != null && event.getEntity() instanceof XYItemEntity;
              made.setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
            }
          });
      viewer = made;
      keys = new ChartKeys(made, this::clicked, this::redraw);
      listen(keys);
      getChildren().add(0, made);
    } else {
      viewer.setChart(drawing);
    }
    if (keys != null) {
      keys.reset();
    }
    viewer.setVisible(true);
  }

  private void listen(ChartKeys made) {
    addEventHandler(KeyEvent.KEY_PRESSED, made::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, made::typed);
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                made.leave();
              }
            });
  }

  private void clicked(@Nullable ChartEntity entity) {
    Consumer<Integer> action = onRow;
    if (action != null && entity instanceof XYItemEntity item) {
      action.accept(item.getItem());
    }
  }
}
