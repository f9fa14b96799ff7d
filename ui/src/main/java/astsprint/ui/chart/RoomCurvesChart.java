package astsprint.ui.chart;

import astsprint.results.report.Numbers;
import astsprint.results.room.RoomFigures;
import astsprint.results.room.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;

/**
 * What one tree hides, laptop by laptop: a stage's time against the number of files in turn, as a
 * multiple of its time on one file. Where a line rises, the branch predictor's memory ends.
 */
public final class RoomCurvesChart implements Chart {
  private final List<Curve> curves = new ArrayList<>();
  private final String stage;
  private final boolean names;

  private record Curve(Share share, Map<Integer, Double> times) {}

  /**
   * A chart of a room.
   *
   * @param stage whose times
   * @param names whether tips and tables say who
   */
  public RoomCurvesChart(RoomFigures figures, String stage, boolean names) {
    this.stage = stage;
    this.names = names;
    for (RoomFigures.Row row : figures.rows()) {
      Map<Integer, Double> times = row.share().curve().get(stage);
      if (times != null && times.containsKey(1)) {
        curves.add(new Curve(row.share(), new TreeMap<>(times)));
      }
    }
  }

  @Override
  public String name() {
    return "room-files";
  }

  @Override
  public String caption() {
    return stage
        + " on so many files in turn, as a multiple of its time on one file. Each line is a"
        + " laptop.";
  }

  @Override
  public boolean isEmpty() {
    return curves.isEmpty();
  }

  @Override
  public boolean ofOneRun() {
    return false;
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<String> processors = curves.stream().map(c -> c.share().processor()).distinct().toList();
    List<LinesChart.Line> lines = new ArrayList<>();
    for (Curve curve : curves) {
      String processor = curve.share().processor();
      List<LinesChart.Point> points = new ArrayList<>();
      curve
          .times()
          .forEach(
              (files, ns) -> {
                double ratio = ns / one(curve);
                String tip = files + " files: " + Numbers.figure(ratio) + " times\n" + who(curve);
                points.add(new LinesChart.Point(files, ratio, Double.NaN, Double.NaN, tip));
              });
      lines.add(new LinesChart.Line(processor, processors.indexOf(processor), true, false, points));
    }
    return new LinesChart(
            lines, "files in turn", "times as long as one file", true, false, List.of(), true)
        .draw(style);
  }

  private static double one(Curve curve) {
    return Objects.requireNonNull(curve.times().get(1));
  }

  private String who(Curve curve) {
    Share share = curve.share();
    return share.processor() + (names ? "\n" + share.nickname() : "");
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      curve
          .times()
          .forEach(
              (files, ns) ->
                  rows.add(
                      List.of(
                          names ? curve.share().nickname() : "",
                          curve.share().processor(),
                          files.toString(),
                          FigureTable.exact(ns))));
    }
    return new FigureTable(List.of("who", "processor", "files", "ns_per_visit"), rows);
  }
}
