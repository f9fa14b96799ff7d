package astsprint.ui.view;

import astsprint.cost.WalkCost;
import astsprint.ui.control.Controls;
import astsprint.ui.theme.Fonts;
import astsprint.ui.theme.Theme;
import astsprint.ui.tree.MemoryPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;

/**
 * Cache lines, one a row, with what lies in each: orange where a line is touched for the first time
 * in the walk, blue where it is touched again, grey where it is only shown for what surrounds it.
 */
final class MemoryLines extends BorderPane {
  private static final double ROW = 19;
  private static final double ADDRESS = 100;
  private static final double SIZE = 11;

  private final ObjectProperty<@Nullable MemoryPicture> picture = new SimpleObjectProperty<>();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty type = new SimpleDoubleProperty(1);
  private final Canvas canvas = new Canvas();
  private final ScrollPane scroll = new ScrollPane(canvas);
  private final Tooltip tip = Controls.tip("");
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(MemoryPicture.Piece piece, double x, double y, double width) {}

  MemoryLines() {
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "flame");
    scroll.setMinSize(0, 0);
    scroll.setAccessibleText("cache lines");
    setCenter(scroll);
    setMinSize(0, 0);
    scroll.viewportBoundsProperty().addListener((o, was, is) -> draw());
    picture.subscribe(this::draw);
    theme.subscribe(this::draw);
    type.subscribe(this::draw);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    Tooltip.install(canvas, tip);
  }

  /** What is drawn; null for nothing. */
  ObjectProperty<@Nullable MemoryPicture> pictureProperty() {
    return picture;
  }

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Size of type, 1 as it comes. */
  DoubleProperty typeProperty() {
    return type;
  }

  private void point(MouseEvent event) {
    tip.setText(
        placed.stream()
            .filter(p -> event.getX() >= p.x() && event.getX() < p.x() + p.width())
            .filter(p -> event.getY() >= p.y() && event.getY() < p.y() + ROW * type.get())
            .map(Placed::piece)
            .findFirst()
            .map(MemoryLines::words)
            .orElse("a line of 64 bytes"));
  }

  private static String words(MemoryPicture.Piece piece) {
    return String.format(
        Locale.ROOT,
        "%s: %s%nbytes %d to %d of the line%s",
        piece.holder(),
        piece.name(),
        piece.from(),
        piece.from() + piece.bytes() - 1,
        piece.touched() ? ", touched in this visit" : "");
  }

  private void draw() {
    double width = scroll.getViewportBounds().getWidth();
    MemoryPicture shown = picture.get();
    placed.clear();
    if (shown == null || width < 1) {
      canvas.setHeight(0);
      return;
    }
    double row = ROW * type.get();
    double height = 4;
    for (MemoryPicture.Strip strip : shown.strips()) {
      height += row * (1 + strip.rows().size());
      height += strip.rows().stream().filter(r -> !r.follows()).count() * row / 4;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setTextBaseline(VPos.CENTER);
    double y = 0;
    for (MemoryPicture.Strip strip : shown.strips()) {
      g.setFont(Font.font(Fonts.SANS, FontWeight.BOLD, 12 * type.get()));
      g.setFill(fx(theme.get().text()));
      g.fillText(strip.region().title(), 4, y + row / 2);
      y += row;
      for (MemoryPicture.Row line : strip.rows()) {
        y += line.follows() ? 0 : row / 4;
        draw(g, line, y, width, row);
        y += row;
      }
    }
  }

  private void draw(GraphicsContext g, MemoryPicture.Row line, double y, double width, double row) {
    double left = ADDRESS * type.get();
    double unit = (width - left - 6) / WalkCost.LINE;
    Color ground = fx(theme.get().ground());
    Color strong = colour(theme.get(), line.touch());
    g.setFont(Font.font(Fonts.MONO, SIZE * type.get()));
    g.setFill(fx(theme.get().muted()));
    g.fillText(line.address(), 4, y + row / 2, left - 8);
    g.setFill(ground.interpolate(strong, 0.12));
    g.fillRect(left, y, unit * WalkCost.LINE, row - 1);
    for (MemoryPicture.Piece piece : line.pieces()) {
      double x = left + piece.from() * unit;
      double w = piece.bytes() * unit;
      placed.add(new Placed(piece, x, y, w));
      if (piece.touched()) {
        g.setFill(ground.interpolate(strong, 0.55));
        g.fillRect(x, y, w, row - 1);
      }
      g.setStroke(fx(theme.get().grid()));
      g.setLineWidth(1);
      g.strokeRect(x + 0.5, y + 0.5, w - 1, row - 2);
      g.save();
      g.beginPath();
      g.rect(x, y, w - 1, row);
      g.clip();
      g.setFill(fx(piece.touched() ? theme.get().text() : theme.get().muted()));
      g.fillText(piece.name(), x + 3, y + row / 2 - 0.5);
      g.restore();
    }
    g.setStroke(strong);
    g.setLineWidth(line.touch() == MemoryPicture.How.NOT ? 1 : 2);
    g.strokeRect(left + 0.5, y + 0.5, unit * WalkCost.LINE - 1, row - 2);
  }

  /** The colour of a line that is touched so. */
  static Color colour(Theme theme, MemoryPicture.How how) {
    return switch (how) {
      case NOT -> fx(theme.grid());
      case AGAIN -> fx(theme.series(0));
      case FIRST -> fx(theme.series(1));
    };
  }

  private static Color fx(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
