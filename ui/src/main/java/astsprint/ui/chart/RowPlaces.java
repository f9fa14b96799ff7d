package astsprint.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How high in its row each mark lies. Bars share the row in lanes. Points lie on the row's line, as
 * its label does, and leave it only where one would hide another.
 */
final class RowPlaces {
  /** The share of a row's height that is drawn in. */
  private static final double ALL = 0.8;

  private static final double SINGLE = 0.62;

  private final double middle;
  private final double[] places;
  private final double lane;

  /**
   * The places of a row's marks.
   *
   * @param bars whether each is a bar
   * @param xs where each is
   * @param wide how wide a point is
   */
  RowPlaces(double middle, double height, boolean[] bars, double[] xs, double wide) {
    this.middle = middle;
    places = new double[xs.length];
    List<Integer> barred = new ArrayList<>();
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      (bars[i] ? barred : points).add(i);
    }
    lane = barred.size() > 1 ? height * ALL / barred.size() : height * SINGLE;
    spread(barred, lane);
    points.sort(Comparator.comparingDouble(i -> xs[i]));
    int from = 0;
    for (int to = 1; to <= points.size(); to++) {
      if (to == points.size() || xs[points.get(to)] - xs[points.get(to - 1)] > wide) {
        List<Integer> together = new ArrayList<>(points.subList(from, to));
        together.sort(Comparator.naturalOrder());
        spread(together, Math.min(wide, height * ALL / together.size()));
        from = to;
      }
    }
  }

  /** Marks that are parts of one bar. */
  RowPlaces(double middle, double height, int parts) {
    this.middle = middle;
    places = new double[parts];
    Arrays.fill(places, middle);
    lane = height * SINGLE;
  }

  private void spread(List<Integer> marks, double step) {
    for (int k = 0; k < marks.size(); k++) {
      places[marks.get(k)] = middle + (k - (marks.size() - 1) / 2.0) * step;
    }
  }

  double y(int mark) {
    return places[mark];
  }

  /** How high a bar is, and how far the points of its forks are spread. */
  double lane() {
    return lane;
  }
}
