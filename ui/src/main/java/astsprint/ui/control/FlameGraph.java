package astsprint.ui.control;

import astsprint.ui.model.FlameBox;
import astsprint.ui.theme.Fonts;
import astsprint.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;

/**
 * A flame graph, callers above what they call. A click or Enter makes a box as wide as the pane,
 * Backspace or a click on a box above it goes back; arrows go from box to box.
 */
public final class FlameGraph extends BorderPane {
  private static final double ROW = 20;

  /** Narrower boxes are drawn without any text. */
  private static final double LEGIBLE = 26;

  private final ObjectProperty<@Nullable FlameBox> root = new SimpleObjectProperty<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty type = new SimpleDoubleProperty(1);
  private final Canvas canvas = new Canvas();
  private final ScrollPane scroll = new ScrollPane(canvas);
  private final Label said = Controls.label("", "caption");
  private final List<Placed> placed = new ArrayList<>();
  private final Map<FlameBox, FlameBox> callers = new HashMap<>();
  private @Nullable FlameBox zoomed;
  private @Nullable FlameBox chosen;

  private record Placed(FlameBox box, double x, double y, double width) {}

  public FlameGraph() {
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "flame");
    scroll.setMinSize(0, 0);
    said.setMinWidth(0);
    // Figures stand at the end, and a package at the beginning.
    said.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    setCenter(scroll);
    setBottom(said);
    setMinSize(0, 0);
    setFocusTraversable(true);
    scroll.setFocusTraversable(false);
    setAccessibleText("flame graph");
    getStyleClass().add("flame-pane");
    scroll.viewportBoundsProperty().addListener((o, was, is) -> draw());
    root.subscribe(this::begin);
    search.subscribe(text -> draw());
    theme.subscribe(colours -> draw());
    type.subscribe(size -> draw());
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> choose(at(e)));
    canvas.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          requestFocus();
          zoom(at(e));
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  public ObjectProperty<@Nullable FlameBox> rootProperty() {
    return root;
  }

  /** What is searched for in names of methods; "" for nothing. */
  public StringProperty searchProperty() {
    return search;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Size of type, 1 as it comes. */
  public DoubleProperty typeProperty() {
    return type;
  }

  /** The box that fills the width; null if there is no graph. */
  public @Nullable FlameBox zoomed() {
    return zoomed;
  }

  /** All of the box that is pointed at, or that arrows have reached, in words. */
  public String said() {
    return said.getText();
  }

  private void begin(@Nullable FlameBox shown) {
    callers.clear();
    if (shown != null) {
      remember(shown);
    }
    zoomed = shown;
    choose(shown);
  }

  private void remember(FlameBox box) {
    for (FlameBox call : box.calls()) {
      callers.put(call, box);
      remember(call);
    }
  }

  private void choose(@Nullable FlameBox box) {
    chosen = box;
    said.setText(box == null ? "" : box.tip());
    draw();
  }

  /** Makes a box as wide as the pane. */
  public void zoom(@Nullable FlameBox box) {
    if (box != null) {
      zoomed = box;
      choose(box);
    }
  }

  private void key(KeyEvent event) {
    FlameBox box = chosen;
    if (box == null) {
      return;
    }
    FlameBox caller = callers.get(box);
    switch (event.getCode()) {
      case DOWN ->
          box.calls().stream()
              .max(Comparator.comparingDouble(FlameBox::share))
              .ifPresent(this::choose);
      case UP -> choose(caller == null ? box : caller);
      case LEFT -> choose(beside(box, caller, -1));
      case RIGHT -> choose(beside(box, caller, 1));
      case ENTER -> zoom(box);
      case BACK_SPACE, ESCAPE -> zoom(root.get());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static FlameBox beside(FlameBox box, @Nullable FlameBox caller, int step) {
    if (caller == null) {
      return box;
    }
    int to = caller.calls().indexOf(box) + step;
    return to < 0 || to >= caller.calls().size() ? box : caller.calls().get(to);
  }

  private @Nullable FlameBox at(MouseEvent event) {
    return placed.stream()
        .filter(p -> event.getX() >= p.x() && event.getX() <= p.x() + p.width())
        .filter(p -> event.getY() >= p.y() && event.getY() < p.y() + ROW * type.get())
        .map(Placed::box)
        .findFirst()
        .orElse(null);
  }

  private void draw() {
    double width = scroll.getViewportBounds().getWidth();
    FlameBox all = root.get();
    FlameBox wide = zoomed;
    placed.clear();
    if (all == null || wide == null || width < 1) {
      canvas.setHeight(0);
      return;
    }
    double row = ROW * type.get();
    List<FlameBox> above = new ArrayList<>();
    for (FlameBox box = callers.get(wide); box != null; box = callers.get(box)) {
      above.addFirst(box);
    }
    for (FlameBox box : above) {
      placed.add(new Placed(box, 0, placed.size() * row, width));
    }
    place(wide, 0, placed.size() * row, width, width / Math.max(1e-12, wide.share()));
    double height = placed.stream().mapToDouble(Placed::y).max().orElse(0) + row + 2;
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setTextBaseline(VPos.CENTER);
    placed.forEach(p -> draw(g, p, row));
  }

  private void place(FlameBox box, double x, double y, double width, double scale) {
    placed.add(new Placed(box, x, y, width));
    double left = x;
    for (FlameBox call : box.calls()) {
      double own = call.share() * scale;
      // What is narrower than a hair is seen after a zoom.
      if (own > 0.3) {
        place(call, left, y + ROW * type.get(), own, scale);
      }
      left += own;
    }
  }

  private void draw(GraphicsContext g, Placed p, double row) {
    boolean matches = p.box().matches(search.get());
    boolean dim = !search.get().isBlank() && !matches;
    g.setFill(colour(p.box()));
    g.setGlobalAlpha(dim ? 0.35 : 1);
    g.fillRect(p.x(), p.y(), Math.max(0.5, p.width() - 0.6), row - 1);
    g.setGlobalAlpha(1);
    if (p.box().equals(chosen) || matches) {
      g.setStroke(fx(matches ? theme.get().warning() : theme.get().text()));
      g.setLineWidth(matches ? 2 : 1.4);
      g.strokeRect(p.x() + 0.8, p.y() + 0.8, Math.max(0.5, p.width() - 2.2), row - 2.6);
    }
    if (p.width() > LEGIBLE) {
      g.save();
      g.beginPath();
      g.rect(p.x(), p.y(), p.width() - 3, row);
      g.clip();
      FontWeight weight = matches ? FontWeight.BOLD : FontWeight.NORMAL;
      g.setFont(Font.font(Fonts.SANS, weight, 12 * type.get()));
      g.setFill(fx(theme.get().text()));
      g.fillText(p.box().label(), p.x() + 4, p.y() + row / 2 - 0.5);
      g.restore();
    }
  }

  /** By how the code was run; in a difference by how its share has changed. */
  private Color colour(FlameBox box) {
    Color ground = fx(theme.get().ground());
    if (!Double.isNaN(box.grown())) {
      Color towards = fx(box.grown() > 0 ? theme.get().series(1) : theme.get().series(0));
      return fx(theme.get().grid()).interpolate(towards, 0.75 * box.strength());
    }
    return switch (box.kind()) {
      case COMPILED -> ground.interpolate(fx(theme.get().series(0)), 0.55);
      case INLINED -> ground.interpolate(fx(theme.get().series(0)), 0.25);
      case INTERPRETED -> ground.interpolate(fx(theme.get().series(1)), 0.45);
      case OTHER -> ground.interpolate(fx(theme.get().series(2)), 0.4);
    };
  }

  private static Color fx(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
