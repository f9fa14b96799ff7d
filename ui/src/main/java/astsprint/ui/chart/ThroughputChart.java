package astsprint.ui.chart;

import astsprint.results.Subject;
import astsprint.results.figures.Throughput;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** Several threads at once, each with trees of its own: visits per second, or share of ideal. */
public final class ThroughputChart implements Chart {
  private static final double MILLION = 1e6;
  private static final double PERCENT = 100;

  private final List<Throughput> all;
  private final Unit unit;

  /** What is drawn of it. */
  public enum Unit {
    /** Visits of all threads together in a second, in millions. */
    VISITS("Visits per second", "million visits per second"),
    /** The same beside as many times what one thread does alone, in percent. */
    SHARE("Share of ideal", "% of ideal");

    private final String text;
    private final String axis;

    Unit(String text, String axis) {
      this.text = text;
      this.axis = axis;
    }

    /** For a button. */
    public String text() {
      return text;
    }
  }

  /**
   * Subjects by the number of threads.
   *
   * @param keys of the subjects to show; all if empty
   */
  public ThroughputChart(List<Throughput> all, Unit unit, Set<String> keys) {
    this.all =
        all.stream()
            .filter(each -> keys.isEmpty() || keys.contains(each.subject().key()))
            .filter(each -> unit == Unit.VISITS || each.ideal(1).isPresent())
            .toList();
    this.unit = unit;
  }

  @Override
  public String name() {
    return "threads-" + (unit == Unit.VISITS ? "visits" : "share");
  }

  @Override
  public String caption() {
    String ideal = "as many times the visits that one thread makes alone";
    return "Each thread walks trees of its own. "
        + (unit == Unit.VISITS
            ? "Dashed: ideal, " + ideal + "."
            : "Ideal: " + ideal + ". Whiskers: 95% interval over rounds, or their range below six.")
        + " Objects and their lists share caches and memory with all other threads; arrays need"
        + " less of both.";
  }

  @Override
  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<LinesChart.Line> lines = new ArrayList<>();
    if (unit == Unit.SHARE) {
      List<LinesChart.Point> ideal =
          threads().stream().map(count -> bare(count, PERCENT, "ideal")).toList();
      lines.add(new LinesChart.Line("ideal", ChartStyle.QUIET, true, true, ideal));
    }
    for (int i = 0; i < all.size(); i++) {
      Throughput each = all.get(i);
      int colour = ChartStyle.colour(each.subject().key(), i);
      lines.add(new LinesChart.Line(name(each), colour, true, false, points(each)));
      if (unit == Unit.VISITS) {
        lines.add(new LinesChart.Line("", colour, true, true, ideal(each)));
      }
    }
    boolean logarithmic = unit == Unit.VISITS;
    return new LinesChart(lines, "threads", unit.axis, true, logarithmic, List.of(), true)
        .draw(style);
  }

  private List<Integer> threads() {
    return all.stream()
        .flatMap(each -> each.points().stream())
        .map(Throughput.Point::threads)
        .distinct()
        .sorted()
        .toList();
  }

  /** {@code S08 · objects}; with the tree where several were walked. */
  private String name(Throughput each) {
    boolean one = all.stream().map(Throughput::tree).distinct().count() == 1;
    String walks = each.subject().walks() == Subject.Walks.OBJECTS ? "objects" : "arrays";
    return each.subject().key() + " · " + walks + (one ? "" : " · " + each.tree());
  }

  private List<LinesChart.Point> points(Throughput each) {
    List<LinesChart.Point> points = new ArrayList<>();
    for (Throughput.Point point : each.points()) {
      Estimate share = point.share().orElse(null);
      String tip = tip(each, point);
      if (unit == Unit.VISITS) {
        points.add(bare(point.threads(), point.perSecond() / MILLION, tip));
      } else if (share != null) {
        points.add(
            new LinesChart.Point(
                point.threads(),
                PERCENT * share.value(),
                PERCENT * share.low(),
                PERCENT * share.high(),
                tip));
      }
    }
    return points;
  }

  private static String tip(Throughput each, Throughput.Point point) {
    return each.subject().key()
        + " on "
        + each.tree()
        + ", "
        + point.threads()
        + (point.threads() == 1 ? " thread\n" : " threads\n")
        + Numbers.figure(point.perSecond() / MILLION)
        + " million visits per second"
        + point
            .share()
            .map(
                share ->
                    "\n"
                        + Numbers.percent(PERCENT * share.value())
                        + " of ideal\nratio "
                        + Numbers.ends(share, ""))
            .orElse("");
  }

  /** What as many threads would do if none hindered another. */
  private static List<LinesChart.Point> ideal(Throughput each) {
    List<LinesChart.Point> points = new ArrayList<>();
    for (Throughput.Point point : each.points()) {
      OptionalDouble ideal = each.ideal(point.threads());
      if (ideal.isPresent()) {
        String tip = each.subject().key() + ", ideal";
        points.add(bare(point.threads(), ideal.getAsDouble() / MILLION, tip));
      }
    }
    return points;
  }

  /** A point without an interval. */
  private static LinesChart.Point bare(int threads, double y, String tip) {
    return new LinesChart.Point(threads, y, Double.NaN, Double.NaN, tip);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (Throughput each : all) {
      for (Throughput.Point point : each.points()) {
        Estimate share = point.share().orElse(null);
        lines.add(
            List.of(
                each.subject().key(),
                each.tree(),
                String.valueOf(point.threads()),
                FigureTable.exact(point.perSecond()),
                share == null ? "" : FigureTable.exact(share.value()),
                share == null ? "" : FigureTable.exact(share.low()),
                share == null ? "" : FigureTable.exact(share.high()),
                share == null ? "" : String.valueOf(share.rounds())));
      }
    }
    return new FigureTable(
        List.of(
            "key",
            "tree",
            "threads",
            "visits_per_second",
            "share_of_ideal",
            "low",
            "high",
            "rounds"),
        lines);
  }
}
