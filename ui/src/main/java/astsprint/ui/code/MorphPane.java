package astsprint.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/**
 * A snippet that turns into the next one: lines that both have move to their new places, others
 * fade. At the end what is new is bright and what was there before is pale.
 */
public final class MorphPane extends Pane {
  /** Width of a character of the fixed-width family, and height of its line, in font sizes. */
  private static final double ADVANCE = 0.6;

  private static final double LINE_HEIGHT = 1.36;
  private static final double PALE = 0.5;

  /** A line that only ends a block. */
  private static final Pattern CLOSING = Pattern.compile("\\s*[})\\];]+");

  private final DoubleProperty progress = new SimpleDoubleProperty(1);
  private final List<Moving> lines = new ArrayList<>();
  private final Timeline turning =
      new Timeline(
          new KeyFrame(Duration.ZERO, new KeyValue(progress, 0)),
          new KeyFrame(Duration.seconds(0.6), new KeyValue(progress, 0)),
          new KeyFrame(Duration.seconds(1.6), new KeyValue(progress, 1, Interpolator.EASE_BOTH)));
  private int rows = 1;
  private int columns = 1;
  private double least = 12;
  private double most = 30;
  private String text = "";

  /**
   * A line on its way.
   *
   * @param from its row in the old snippet; below 0 if it is not there
   * @param to its row in the new one
   * @param bright whether it stays bright at the end though it is not new
   */
  private record Moving(TextFlow flow, SourceDiff.Kind kind, int from, int to, boolean bright) {}

  public MorphPane() {
    getStyleClass().addAll("code", "morph");
    setMinSize(0, 0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    progress.addListener((o, was, is) -> requestLayout());
  }

  /** The smallest and the largest size of type; between them all is seen. */
  public void fit(double smallest, double largest) {
    least = smallest;
    most = largest;
    requestLayout();
  }

  /** Shows {@code after}, all of it new if {@code before} is empty, without any motion. */
  public void show(Snippet before, Snippet after, Highlighter language) {
    turning.stop();
    getChildren().clear();
    lines.clear();
    text = text(after);
    int from = 0;
    int to = 0;
    List<SourceDiff.Line> all = SourceDiff.of(text(before), text).lines();
    for (int i = 0; i < all.size(); i++) {
      SourceDiff.Line line = all.get(i);
      boolean old = line.kind() != SourceDiff.Kind.ADDED;
      boolean fresh = line.kind() != SourceDiff.Kind.REMOVED;
      TextFlow flow = flow(line.text(), language);
      boolean bright = endsWhatIsNew(all, i);
      lines.add(new Moving(flow, line.kind(), old ? from : -1, fresh ? to : -1, bright));
      from += old ? 1 : 0;
      to += fresh ? 1 : 0;
      getChildren().add(flow);
    }
    rows = Math.max(1, Math.max(from, to));
    columns = Math.max(20, text.lines().mapToInt(String::length).max().orElse(0));
    progress.set(1);
    requestLayout();
  }

  /** Whether a line is but the end of a block that is new: the comparison finds no new brace. */
  private static boolean endsWhatIsNew(List<SourceDiff.Line> all, int at) {
    String text = all.get(at).text();
    if (all.get(at).kind() != SourceDiff.Kind.SAME || !CLOSING.matcher(text).matches()) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      SourceDiff.Line line = all.get(i);
      if (line.kind() != SourceDiff.Kind.REMOVED
          && !line.text().isBlank()
          && indentation(line.text()) == indentation(text)) {
        return line.kind() == SourceDiff.Kind.ADDED;
      }
    }
    return false;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Lets the old snippet turn into the new one, once. */
  public void turn() {
    turning.playFromStart();
  }

  /** Ends a turn that goes on: what is new is there at once. */
  public void settle() {
    turning.stop();
    progress.set(1);
  }

  /** The new snippet. */
  public String text() {
    return text;
  }

  private static String text(Snippet snippet) {
    return snippet.lines().stream().map(SourceDiff.Line::text).collect(Collectors.joining("\n"));
  }

  private static TextFlow flow(String line, Highlighter language) {
    TextFlow flow = new TextFlow();
    int at = 0;
    for (var span : language.spans(line)) {
      Text part = new Text(line.substring(at, at + span.getLength()));
      part.getStyleClass().add("code-text");
      part.getStyleClass().addAll(span.getStyle());
      flow.getChildren().add(part);
      at += span.getLength();
    }
    return flow;
  }

  /** The size of type at which all is seen, as far as the limits allow. */
  double size() {
    double fitting =
        Math.min(getHeight() / (rows * LINE_HEIGHT), getWidth() / ((columns + 1) * ADVANCE));
    return Math.max(least, Math.min(most, fitting));
  }

  @Override
  protected void layoutChildren() {
    double size = size();
    double p = progress.get();
    for (Moving line : lines) {
      for (Node part : line.flow().getChildren()) {
        part.setStyle("-fx-font-size: " + size + "px");
      }
      double from = line.from() < 0 ? line.to() : line.from();
      double to = line.to() < 0 ? line.from() : line.to();
      double y = (from + p * (to - from)) * size * LINE_HEIGHT;
      line.flow().setOpacity(opacity(line, p));
      line.flow().resizeRelocate(0, y, Math.max(getWidth(), 4000), size * LINE_HEIGHT);
    }
  }

  private static double opacity(Moving line, double p) {
    return switch (line.kind()) {
      case SAME -> line.bright() ? 1 : 1 - p * (1 - PALE);
      case REMOVED -> Math.max(0, 1 - 2 * p);
      case ADDED -> Math.max(0, 2 * p - 1);
    };
  }
}
