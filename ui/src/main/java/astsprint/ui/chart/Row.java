package astsprint.ui.chart;

import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a chart that lists subjects from top to bottom.
 *
 * @param key names what was clicked
 * @param label stands at the left
 * @param marks drawn in the row; none if there is no figure
 * @param columns text at the right, as many as the chart has columns
 * @param missing why there is no figure; null where there is one
 * @param band values from–to shaded behind the marks; null for none
 */
public record Row(
    String key,
    String label,
    List<Mark> marks,
    List<String> columns,
    @Nullable String missing,
    @Nullable Range band) {
  public Row {
    marks = List.copyOf(marks);
    columns = List.copyOf(columns);
  }

  /** A line that only says what the rows below it are. */
  static Row heading(String text) {
    return new Row("", "", List.of(), List.of(), text, null);
  }

  /** What a {@link #heading} says; null for all other rows. */
  @Nullable String headingText() {
    return key.isEmpty() && label.isEmpty() ? missing : null;
  }

  /**
   * One figure.
   *
   * @param series index into the chart's series, which gives it its colour and shape
   * @param value in the chart's unit
   * @param low end of the interval; NaN where there is none
   * @param high end of the interval
   * @param points single forks
   * @param apart single forks that are in no figure
   * @param tip exact figures, some lines
   * @param label stands beside it; "" for none
   */
  public record Mark(
      int series,
      double value,
      double low,
      double high,
      List<Double> points,
      List<Double> apart,
      String tip,
      String label) {
    public Mark {
      points = List.copyOf(points);
      apart = List.copyOf(apart);
    }

    /** One whose forks are not known, or are all in the figure. */
    Mark(int series, double value, double low, double high, List<Double> points, String tip) {
      this(series, value, low, high, points, List.of(), tip, "");
    }

    /** A value alone. */
    static Mark bare(int series, double value, String tip) {
      return new Mark(series, value, Double.NaN, Double.NaN, List.of(), tip);
    }

    /** The same with a label. */
    Mark labelled(String text) {
      return new Mark(series, value, low, high, points, apart, tip, text);
    }

    /** The farthest that is drawn of it. */
    double end() {
      return Double.isNaN(high) ? value : Math.max(high, value);
    }

    /** A measured figure with all its forks; the tip ends with what must be known of them. */
    static Mark of(int series, Estimate ns, SeriesFigures figures, String tip) {
      return new Mark(
          series,
          ns.value(),
          ns.low(),
          ns.high(),
          times(figures, true),
          times(figures, false),
          tip + FigureNotes.lines(figures),
          "");
    }

    /** The time of every complete fork that is in figures, or of those that are not. */
    static List<Double> times(SeriesFigures figures, boolean sound) {
      return figures.forks().stream()
          .filter(fork -> fork.complete() && fork.sound() == sound)
          .map(ForkFigures::ns)
          .toList();
    }
  }
}
