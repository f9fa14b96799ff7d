package astsprint.ui.present;

import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.code.Highlighter;
import astsprint.ui.code.MorphPane;
import astsprint.ui.code.Snippet;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.Controls;
import astsprint.ui.theme.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands between a slide's title and its foot. */
final class SlidePane extends StackPane {
  /** The smallest type of a slide, as a share of its plain type: 24 points at 28. */
  static final double LEAST = 24.0 / 28;

  /** So many named guesses have room. */
  private static final int NAMES = 9;

  /** So many named guessers have room on the slide of scores. */
  private static final int WINNERS = 6;

  /** The smallest type of charts, in points at scale 1. */
  private static final double CHART_TYPE = 11;

  private final MorphPane code = new MorphPane();
  private final ChartPane chart = new ChartPane("");
  private final VBox points = new VBox();
  private final VBox predict = new VBox();
  private final HBox hands = new HBox();
  private final Label said = Controls.label("", "present-point");
  private final Guesses guesses;
  private @Nullable Slide shown;
  private OptionalDouble before = OptionalDouble.empty();

  SlidePane(Guesses guesses) {
    this.guesses = guesses;
    chart.setId("present-chart");
    chart.setFocusTraversable(false);
    code.setId("present-code");
    points.getStyleClass().add("present-points");
    hands.getStyleClass().add("present-hands");
    said.setWrapText(true);
    said.setId("present-said");
    predict.getStyleClass().add("present-points");
    setMinSize(0, 0);
    setAlignment(Pos.TOP_LEFT);
  }

  /** Chooses colours, and sizes for a window whose type is {@code size} points. */
  void dress(Theme theme, double size) {
    chart.themeProperty().set(theme);
    chart.scaleProperty().set(LEAST * size / CHART_TYPE);
    code.fit(LEAST * size, 1.9 * size);
  }

  /**
   * Shows a slide.
   *
   * @param arriving whether bars grow and code turns: not if it was shown before
   */
  void show(Slide slide, SlideCharts charts, List<Slide> all, boolean arriving) {
    shown = slide;
    Chart drawn = charts.chart(slide, guesses);
    switch (slide.kind()) {
      case CODE -> {
        showCode(slide.ofStage(), arriving);
        below(slide.points(), code);
      }
      case PREDICT -> showPrediction(slide, charts);
      case SCORES -> {
        List<String> lines = guesses.scores(all, charts.ladder());
        text(lines.isEmpty() ? List.of("Nobody has guessed.") : winners(lines));
      }
      case TEXT -> text(slide.points());
      default -> {
        chart.chartProperty().set(drawn);
        below(slide.points(), chart);
        if (arriving) {
          chart.grow();
        }
      }
    }
  }

  /** Ends all motion: bars are as long as they will be, code is the new one. */
  void settle() {
    chart.settle();
    code.settle();
  }

  private static List<String> winners(List<String> lines) {
    if (lines.size() <= WINNERS) {
      return lines;
    }
    List<String> some = new ArrayList<>(lines.subList(0, WINNERS));
    some.add("and " + (lines.size() - WINNERS) + " more");
    return some;
  }

  private void text(List<String> lines) {
    below(lines, null);
  }

  /** Points, and below them whatever fills the rest. */
  private void below(List<String> lines, @Nullable Node rest) {
    points.getChildren().setAll(lines.stream().map(SlidePane::point).toList());
    points.getStyleClass().remove("large");
    if (rest == null) {
      points.getStyleClass().add("large");
    }
    if (rest != null) {
      VBox.setVgrow(rest, Priority.ALWAYS);
      points.getChildren().add(rest);
    }
    getChildren().setAll(points);
  }

  private static Label point(String text) {
    Label point = Controls.label(text, "present-point");
    point.setWrapText(true);
    point.setMinHeight(USE_PREF_SIZE);
    return point;
  }

  private void showCode(WalkStage stage, boolean arriving) {
    WalkStage before = stage.predecessor();
    String old = before == null ? "" : before.source();
    code.show(
        before == null ? new Snippet(List.of()) : Snippet.of("", old),
        Snippet.of(old, stage.source()),
        Highlighter.JAVA);
    if (arriving && before != null) {
      code.turn();
    }
  }

  private void showPrediction(Slide slide, SlideCharts charts) {
    WalkStage stage = slide.ofStage();
    before = charts.before(slide);
    predict.getChildren().setAll(slide.points().stream().map(SlidePane::point).toList());
    String takes = charts.takes(slide);
    if (!takes.isEmpty()) {
      predict.getChildren().add(point(takes));
    }
    Label question = point("How many times as fast will " + stage.name() + " be?");
    question.getStyleClass().add("question");
    predict.getChildren().add(question);
    predict.getChildren().addAll(hands, said);
    count();
    getChildren().setAll(predict);
  }

  /** Shows the hands and the named guesses as they are counted now. */
  void count() {
    Slide slide = Objects.requireNonNull(shown);
    if (slide.kind() != Slide.Kind.PREDICT) {
      return;
    }
    List<Integer> counted = guesses.hands(slide.ofStage());
    hands.getChildren().clear();
    for (int choice = 0; choice < counted.size(); choice++) {
      int which = choice;
      Button hand = new Button(choice(slide, choice) + "\n" + hands(counted.get(choice)));
      hand.setGraphic(Controls.label(String.valueOf(choice + 1), "present-key"));
      hand.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(hand, Priority.ALWAYS);
      hand.setId("hands-" + Guesses.CHOICES.get(choice));
      hand.getStyleClass().add("present-hand");
      hand.setFocusTraversable(false);
      hand.setMinWidth(USE_PREF_SIZE);
      hand.setOnAction(
          e -> {
            guesses.hands(slide.ofStage(), which, 1);
            count();
          });
      hands.getChildren().add(hand);
    }
    List<Guesses.Named> named = guesses.named(slide.ofStage());
    List<Guesses.Named> shownNames = named.subList(Math.max(0, named.size() - NAMES), named.size());
    String more = named.size() > NAMES ? named.size() + " guesses by name, the last: " : "";
    said.setText(more + shownNames.stream().map(this::told).collect(Collectors.joining("   ·   ")));
  }

  private static String hands(int counted) {
    return counted + (counted == 1 ? " hand" : " hands");
  }

  /** {@code Ann: 58.8 ns, 1.60× as fast}. */
  private String told(Guesses.Named guess) {
    return guess.name()
        + ": "
        + Numbers.figure(guess.ns())
        + " ns"
        + (before.isEmpty() ? "" : ", " + Ratios.brief(before.getAsDouble() / guess.ns()));
  }

  /** A choice, as an answer to how many times as fast: {@code 1.1 to 2}. */
  static String choice(Slide slide, int choice) {
    String low = plain(slide.choices().getFirst());
    String high = plain(slide.choices().getLast());
    return switch (choice) {
      case 0 -> "below " + low;
      case 1 -> low + " to " + high;
      default -> "above " + high;
    };
  }

  /** As the talk's text has it, {@code 1.3}: it is no measured figure. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The code that is shown, for those who look. */
  MorphPane code() {
    return code;
  }
}
