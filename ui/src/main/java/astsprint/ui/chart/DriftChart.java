package astsprint.ui.chart;

import astsprint.results.Sample;
import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.SteadyState;
import astsprint.ui.model.FigureNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;

/** Every kept iteration of every fork of one subject, warm-up first: had they come to rest? */
public final class DriftChart implements Chart {
  private static final List<SteadyState> VERDICTS =
      List.of(
          SteadyState.FLAT,
          SteadyState.WARMING,
          SteadyState.SLOWING,
          SteadyState.UNSTEADY,
          SteadyState.UNKNOWN);

  private final SeriesFigures figures;

  public DriftChart(SeriesFigures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "drift-"
        + figures.series().key()
        + "-"
        + figures.series().tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    int warmup = warmup();
    List<ForkFigures> unsteady = figures.unsteady();
    String apart = FigureNotes.apart(figures);
    String speeds = FigureNotes.speeds(figures);
    return (speeds.isEmpty() ? "" : "More than one speed: " + speeds + ". ")
        + (apart.isEmpty() ? "" : "Dashed: " + apart + ". ")
        + "Colour and shape: each fork's verdict. "
        + (warmup == 0 ? "" : "Left of the line: warm-up, not counted. ")
        + (unsteady.isEmpty()
            ? "All forks had come to rest."
            : unsteady.size() + " of " + figures.forks().size() + " forks had not come to rest.");
  }

  private int warmup() {
    return figures.longestWarmup();
  }

  @Override
  public boolean isEmpty() {
    return figures.forks().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<LinesChart.Line> lines = new ArrayList<>();
    int warmup = warmup();
    for (ForkFigures fork : figures.forks()) {
      SteadyState verdict = fork.complete() ? fork.steadyState() : SteadyState.UNKNOWN;
      List<LinesChart.Point> points = new ArrayList<>();
      int x = 1;
      for (Sample sample : fork.warmup()) {
        points.add(point(x++, sample, fork, verdict));
      }
      x = warmup + 1;
      for (Sample sample : fork.measured()) {
        points.add(point(x++, sample, fork, verdict));
      }
      lines.add(
          new LinesChart.Line(
              verdict.toString(), VERDICTS.indexOf(verdict), true, !fork.sound(), points));
    }
    List<LinesChart.Mark> marks =
        warmup == 0 ? List.of() : List.of(new LinesChart.Mark(warmup + 0.5, "measured"));
    return new LinesChart(lines, "iteration", "ns per visit", false, false, marks, true)
        .draw(style);
  }

  private static LinesChart.Point point(
      int x, Sample sample, ForkFigures fork, SteadyState verdict) {
    String tip =
        "round "
            + fork.round()
            + ", fork "
            + fork.fork()
            + ": "
            + verdict
            + "\n"
            + sample.phase().toString().toLowerCase(Locale.ROOT)
            + " "
            + sample.iteration()
            + " of "
            + sample.of()
            + "\n"
            + sample.ns()
            + " ns per visit"
            + (fork.trouble().isEmpty() ? "" : "\n" + fork.trouble());
    return new LinesChart.Point(x, sample.ns(), Double.NaN, Double.NaN, tip);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (ForkFigures fork : figures.forks()) {
      String verdict = fork.complete() ? fork.steadyState().toString() : "incomplete";
      for (List<Sample> phase : List.of(fork.warmup(), fork.measured())) {
        for (Sample sample : phase) {
          lines.add(
              List.of(
                  figures.series().key(),
                  String.valueOf(fork.round()),
                  fork.fork(),
                  verdict,
                  sample.phase().toString(),
                  String.valueOf(sample.iteration()),
                  String.valueOf(sample.at()),
                  FigureTable.exact(sample.ns())));
        }
      }
    }
    return new FigureTable(
        List.of("key", "round", "fork", "verdict", "phase", "iteration", "at_ms", "ns_per_visit"),
        lines);
  }
}
