package astsprint.ui.control;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.Zoomable;
import org.jspecify.annotations.Nullable;

/**
 * What the pointer does in a chart, by keys: ← and → say the marks' figures in words, one after the
 * other, Enter is a click on one, + and − look closer and back, Backspace shows the whole.
 */
final class ChartKeys {
  private static final double CLOSER = 0.7;

  private final ChartViewer viewer;
  private final Consumer<ChartEntity> click;
  private final Runnable whole;
  private final Tooltip tip = new Tooltip();
  private @Nullable ChartEntity chosen;
  private boolean zoomed;

  /**
   * Keys for what {@code viewer} shows.
   *
   * @param click what a click on a mark does
   * @param whole draws the chart anew
   */
  ChartKeys(ChartViewer viewer, Consumer<ChartEntity> click, Runnable whole) {
    this.viewer = viewer;
    this.click = click;
    this.whole = whole;
  }

  /** Forgets which mark was reached: others are drawn now. */
  void reset() {
    chosen = null;
    zoomed = false;
    tip.hide();
  }

  /** Hides what is said, for the keyboard is elsewhere. */
  void leave() {
    tip.hide();
  }

  void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    ChartEntity mark = chosen;
    if (code == KeyCode.RIGHT || code == KeyCode.LEFT) {
      step(code == KeyCode.RIGHT ? 1 : -1);
    } else if (code == KeyCode.ENTER && mark != null) {
      click.accept(mark);
    } else if (code == KeyCode.BACK_SPACE && (zoomed || mark != null)) {
      whole.run();
    } else if (code == KeyCode.ESCAPE && tip.isShowing()) {
      tip.hide();
    } else {
      return;
    }
    event.consume();
  }

  /** By the character: where its key lies depends on the keyboard. */
  void typed(KeyEvent event) {
    switch (event.getCharacter()) {
      case "+" -> zoom(CLOSER);
      case "-", "−" -> zoom(1 / CLOSER);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    List<ChartEntity> marks = marks();
    if (marks.isEmpty()) {
      return;
    }
    int at = marks.indexOf(chosen);
    int to = at < 0 ? (by > 0 ? 0 : marks.size() - 1) : Math.floorMod(at + by, marks.size());
    ChartEntity mark = marks.get(to);
    chosen = mark;
    tip.setText(mark.getToolTipText());
    viewer.setAccessibleText(mark.getToolTipText());
    Point2D middle = middle(mark);
    var place = viewer.localToScreen(middle.getX() + 8, middle.getY() + 8);
    if (place != null) {
      tip.show(viewer, place.getX(), place.getY());
    }
  }

  /** What has something to say; what several marks say alike is said once. */
  private List<ChartEntity> marks() {
    List<ChartEntity> marks = new ArrayList<>();
    Set<String> said = new LinkedHashSet<>();
    for (Object each : viewer.getRenderingInfo().getEntityCollection().getEntities()) {
      ChartEntity entity = (ChartEntity) each;
      String text = entity.getToolTipText();
      if (text != null && !text.isBlank() && said.add(text)) {
        marks.add(entity);
      }
    }
    return marks;
  }

  private static Point2D middle(ChartEntity mark) {
    Rectangle2D bounds = mark.getArea().getBounds2D();
    return new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
  }

  private void zoom(double factor) {
    PlotRenderingInfo info = viewer.getRenderingInfo().getPlotInfo();
    if (!(viewer.getChart().getPlot() instanceof Zoomable plot)) {
      return;
    }
    ChartEntity mark = chosen;
    Rectangle2D area = info.getDataArea();
    Point2D about =
        mark == null ? new Point2D.Double(area.getCenterX(), area.getCenterY()) : middle(mark);
    tip.hide();
    plot.zoomDomainAxes(factor, info, about, true);
    plot.zoomRangeAxes(factor, info, about, true);
    chosen = null;
    zoomed = true;
  }
}
