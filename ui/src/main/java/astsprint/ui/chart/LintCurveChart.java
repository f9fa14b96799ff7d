package astsprint.ui.chart;

import astsprint.results.Subject;
import astsprint.results.figures.LintCurve;
import astsprint.results.report.Numbers;
import astsprint.ui.model.TreeTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** What several walks of one tree cost a linter, and from how many on each preparation pays. */
public final class LintCurveChart implements Chart {
  private static final int[] WALKS = {1, 2, 5, 10, 20, 50, 100, 200};

  private final List<LintCurve> curves;
  private final Set<String> keys;

  /**
   * Curves of one tree and one set of rules.
   *
   * @param keys of the stages to show; all if empty
   */
  public LintCurveChart(List<LintCurve> curves, Set<String> keys) {
    this.curves = List.copyOf(curves);
    this.keys = Set.copyOf(keys);
  }

  private List<LintCurve> shown() {
    return curves.stream()
        .filter(curve -> keys.isEmpty() || keys.contains(curve.stage().key()))
        .toList();
  }

  private boolean snapshot(LintCurve curve) {
    return curve.stage().walks() == Subject.Walks.SNAPSHOT;
  }

  /** The last stage that walks the objects: what a preparation has to pay against. */
  private Optional<LintCurve> live() {
    return curves.stream().filter(curve -> !snapshot(curve)).reduce((one, other) -> other);
  }

  private Optional<Long> pays(LintCurve curve) {
    return snapshot(curve) ? live().flatMap(curve::paysAgainst) : Optional.empty();
  }

  @Override
  public String name() {
    return "linter-walks-" + curves.getFirst().tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    StringBuilder text =
        new StringBuilder(TreeTitles.of(curves.getFirst().tree()))
            .append(". Preparing, walking and looking at each node; reading, parsing and rules are")
            .append(" the same for all.");
    String against = live().map(curve -> curve.stage().key()).orElse("");
    for (LintCurve curve : shown()) {
      if (snapshot(curve) && !against.isEmpty()) {
        text.append(' ').append(curve.stage().key()).append(" against ").append(against);
        pays(curve)
            .ifPresentOrElse(
                walks -> text.append(": pays from walk ").append(walks).append(" on."),
                () -> text.append(": never pays."));
      }
    }
    return text.toString();
  }

  @Override
  public boolean isEmpty() {
    return shown().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<LinesChart.Line> lines = new ArrayList<>();
    List<LinesChart.Mark> marks = new ArrayList<>();
    List<LintCurve> shown = shown();
    for (int i = 0; i < shown.size(); i++) {
      LintCurve curve = shown.get(i);
      String key = curve.stage().key();
      List<LinesChart.Point> points = new ArrayList<>();
      for (int walks : WALKS) {
        double ns = curve.at(walks);
        String tip = key + ", " + walks + " walks\n" + Numbers.figure(ns) + " ns per visit";
        points.add(new LinesChart.Point(walks, ns, Double.NaN, Double.NaN, tip));
      }
      lines.add(
          new LinesChart.Line(
              key + "  " + curve.stage().title(),
              ChartStyle.colour(key, i),
              true,
              snapshot(curve),
              points));
      pays(curve)
          .filter(walks -> walks <= WALKS[WALKS.length - 1])
          .ifPresent(walks -> marks.add(new LinesChart.Mark(walks, key + " pays")));
    }
    return new LinesChart(
            lines, "walks of each tree", "ns per visit, all walks", true, true, marks, true)
        .draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (LintCurve curve : curves) {
      lines.add(
          List.of(
              curve.stage().key(),
              curve.tree(),
              curve.rules(),
              FigureTable.exact(curve.prepare()),
              FigureTable.exact(curve.first()),
              FigureTable.exact(curve.later()),
              pays(curve).map(String::valueOf).orElse("")));
    }
    return new FigureTable(
        List.of("key", "tree", "rules", "prepare_ns", "first_ns", "later_ns", "pays_from_walk"),
        lines);
  }
}
