package astsprint.ui.chart;

import astsprint.results.figures.LintPeers;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.LintTexts;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;

/** Linters side by side on the same files: seconds for all of them, grouped by rules. */
public final class LintPeersChart implements Chart {
  private static final List<String> HEADS = List.of("s", "less start", "as ours, warm", "found");

  /** Others, ours, and either without what it takes to start. */
  private static final List<RowsChart.Series> SERIES =
      List.of(
          new RowsChart.Series("", RowsChart.Look.FILLED, 6),
          new RowsChart.Series("", RowsChart.Look.FILLED, 0),
          new RowsChart.Series("", RowsChart.Look.HOLLOW_MARKER, 1));

  private static final int OTHERS = 0;
  private static final int OURS = 1;
  private static final int AT_WORK = 2;

  /** What is nearer than this would lie on the mark itself; its figure is in the column. */
  private static final double APART = 0.85;

  private final LintPeers peers;
  private final Scale scale;
  private final List<Row> rows = new ArrayList<>();

  public LintPeersChart(LintPeers peers, Scale scale) {
    this.peers = peers;
    this.scale = scale;
    String rules = "";
    for (LintPeers.Row row : peers.rows()) {
      if (!row.rules().equals(rules)) {
        rules = row.rules();
        rows.add(Row.heading(LintTexts.rules(rules)));
      }
      rows.add(row(row));
    }
  }

  @Override
  public String name() {
    return "linters-" + peers.tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    List<String> told = new ArrayList<>();
    told.add(
        "Seconds for all files of %s, the same rules in each group. Whiskers: 95%% interval over rounds, or their range below six; dots: single processes or forks."
            .formatted(peers.tree()));
    told.add(
        "Fresh: a process from its start to its end; less start: without what it takes for an"
            + " empty file. Warm: a process that has linted before.");
    peers.versions().ifPresent(versions -> told.add(versions + "."));
    return String.join(" ", told);
  }

  @Override
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.marks().isEmpty());
  }

  private Row row(LintPeers.Row row) {
    String label = LintTexts.linter(row);
    String key = String.join(" ", row.rules(), label);
    Estimate s = peers.time(row);
    if (row.absence() != null || s == null) {
      String why = row.absence() == null ? "the tree's size was not recorded" : row.absence();
      return new Row(key, label, List.of(), List.of("–"), why, null);
    }
    double perVisit = peers.seconds(1);
    boolean ours = row.subject().key().equals(LintPeers.OURS);
    double work = peers.secondsAtWork(row);
    String tip =
        label
            + "\n"
            + s.value()
            + " s\n"
            + Numbers.ends(s, " s")
            + (row.subject().version() == null ? "" : "\n" + row.subject().version())
            + FigureNotes.lines(row.figures());
    List<Row.Mark> marks = new ArrayList<>();
    marks.add(
        new Row.Mark(
            ours ? OURS : OTHERS,
            s.value(),
            s.low(),
            s.high(),
            scaled(Row.Mark.times(row.figures(), true), perVisit),
            scaled(Row.Mark.times(row.figures(), false), perVisit),
            tip,
            Numbers.figure(s.value()) + " s"));
    if (work > 0 && work < APART * s.value()) {
      String without = label + "\nwithout its start: " + work + " s";
      marks.add(Row.Mark.bare(AT_WORK, work, without).labelled("less start"));
    }
    String ratio =
        row.isYardstick()
            ? "1"
            : row.overOurs().map(Estimate::inverse).map(Ratios::brief).orElse("");
    return new Row(
        key,
        label,
        marks,
        List.of(
            Numbers.figure(s.value()),
            row.startUp().isEmpty() ? "" : Numbers.figure(work),
            ratio,
            row.findings().orElse("–")),
        null,
        null);
  }

  private static List<Double> scaled(List<Double> ns, double perVisit) {
    return ns.stream().map(each -> each * perVisit).toList();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    return new RowsChart(rows, SERIES, HEADS, "seconds", scale, span(), "").draw(style);
  }

  /** On a logarithmic axis what is shortest stands off its end, and so does what is longest. */
  private RowsChart.Span span() {
    if (scale == Scale.LINEAR) {
      return RowsChart.Span.FIT;
    }
    double least = marks().flatMapToDouble(mark -> low(mark)).min().orElse(0.01);
    double most = marks().mapToDouble(Row.Mark::end).max().orElse(1);
    return new RowsChart.Span(least / 1.6, most * 3);
  }

  private java.util.stream.Stream<Row.Mark> marks() {
    return rows.stream().flatMap(row -> row.marks().stream());
  }

  private static DoubleStream low(Row.Mark mark) {
    return DoubleStream.of(mark.value(), mark.low()).filter(value -> value > 0);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (LintPeers.Row row : peers.rows()) {
      Estimate s = peers.time(row);
      if (s != null) {
        lines.add(
            List.of(
                row.subject().key(),
                peers.tree(),
                row.rules(),
                row.process(),
                String.valueOf(row.jobs()),
                FigureTable.exact(s.value()),
                FigureTable.exact(s.low()),
                FigureTable.exact(s.high()),
                FigureTable.exact(peers.secondsAtWork(row)),
                row.findings().orElse(""),
                String.valueOf(s.rounds())));
      }
    }
    return new FigureTable(
        List.of(
            "key",
            "tree",
            "rules",
            "process",
            "jobs",
            "seconds",
            "low",
            "high",
            "seconds_less_start",
            "found",
            "rounds"),
        lines);
  }
}
