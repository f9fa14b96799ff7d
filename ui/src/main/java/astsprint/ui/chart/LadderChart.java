package astsprint.ui.chart;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;

/** The stages, the floor and the peers of one run on one tree, in nanoseconds per visit. */
public final class LadderChart implements Chart {
  private final Ladder ladder;
  private final FigureNotes notes;
  private final List<Ladder.Row> peers;
  private final Options options;
  private final LadderRows rows;

  /**
   * What is shown.
   *
   * @param scale bars or points
   * @param peers whether others' walkers are shown
   * @param floor whether copying the known answer is shown
   * @param article whether the article's figures are laid over
   * @param python whether the article's steps in Python, as measured here, are laid over
   * @param verdicts whether there is room for their column, and that of what may be quoted
   * @param selected key of the row that stands out; "" for none
   * @param reach how far the axis reaches at least, in ns; NaN to fit what is there
   */
  public record Options(
      Scale scale,
      boolean peers,
      boolean floor,
      boolean article,
      boolean python,
      boolean verdicts,
      String selected,
      double reach) {
    /** The same with an axis that fits. */
    public Options(
        Scale scale,
        boolean peers,
        boolean floor,
        boolean article,
        boolean python,
        boolean verdicts,
        String selected) {
      this(scale, peers, floor, article, python, verdicts, selected, Double.NaN);
    }
  }

  /** The ladder of {@code run} on {@code tree}, with the peers that the same run measured. */
  public LadderChart(RunFigures run, String benchmark, String tree, Options options) {
    this.options = options;
    ladder = run.ladder(benchmark, tree);
    notes = new FigureNotes(run);
    Ladder others =
        benchmark.equals(Benchmarks.PEERS) ? ladder : run.ladder(Benchmarks.PEERS, tree);
    peers = others.rows().stream().filter(r -> r.subject().role() == Subject.Role.PEER).toList();
    rows = new LadderRows(ladder, notes, peers, options);
  }

  public Ladder ladder() {
    return ladder;
  }

  /** How many lines its rows and their headings take. */
  public int lines() {
    return rows.rows().size();
  }

  /** The key of the {@code i}-th row. */
  public String key(int i) {
    return rows.rows().get(i).key();
  }

  @Override
  public String name() {
    return "ladder-" + ladder.tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    List<String> told = new ArrayList<>();
    boolean intervals =
        ladder.rows().stream().map(Ladder.Row::ns).anyMatch(ns -> ns != null && ns.interval());
    String ends = intervals ? "95% interval over rounds" : "range of the rounds";
    told.add("Whiskers: " + ends + (rows.dotted() ? "; dots: single forks." : "."));
    if (rows.banded()) {
      told.add(
          "Grey line: no different from the stage before, that is within "
              + Numbers.percent(ladder.tolerance().percent())
              + " of its time.");
    }
    if (rows.laidOver(false)) {
      told.add("Squares: the article's own figures (Python, then Rust; its machine).");
    }
    if (rows.laidOver(true)) {
      told.add("Triangles: the article's steps in Python, measured here.");
    }
    if ((options.peers() || options.python()) && peers.isEmpty()) {
      told.add("This run measured no walker of others: ast-sprint peers does.");
    }
    if (rows.isCut()) {
      told.add("The axis ends beyond the longest stage: what has a gap or a number is longer.");
    }
    String below = notes.below(ladder);
    return String.join(" ", told) + (below.isEmpty() ? "" : "\n" + below);
  }

  @Override
  public boolean isEmpty() {
    return rows.rows().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<String> heads = LadderRows.HEADS;
    return new RowsChart(
            rows.rows(),
            LadderRows.SERIES,
            options.verdicts() ? heads : heads.subList(0, heads.size() - 2),
            "ns per visit",
            options.scale(),
            new RowsChart.Span(Double.NaN, rows.end()),
            options.selected())
        .draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    List<Ladder.Row> all = new ArrayList<>(ladder.rows());
    if (options.peers() && !ladder.benchmark().equals(Benchmarks.PEERS)) {
      all.addAll(peers);
    }
    for (Ladder.Row row : all) {
      Estimate ns = row.ns();
      Ladder.Step step = row.step();
      Estimate first = row.toFirst();
      Double bytes = row.bytes();
      Double saved = row.savedPercent();
      SeriesFigures figures = row.figures();
      lines.add(
          List.of(
              row.subject().key(),
              row.subject().title(),
              ladder.tree(),
              ns == null ? "" : FigureTable.exact(ns.value()),
              ns == null ? "" : FigureTable.exact(ns.low()),
              ns == null ? "" : FigureTable.exact(ns.high()),
              ns == null ? "" : String.valueOf(ns.rounds()),
              bytes == null ? "" : FigureTable.exact(bytes),
              step == null ? "" : FigureTable.exact(step.comparison().ratio().value()),
              first == null ? "" : FigureTable.exact(first.value()),
              saved == null ? "" : FigureTable.exact(saved),
              step == null ? "" : step.verdict().toString(),
              figures == null ? "" : FigureNotes.speeds(figures),
              figures == null ? "" : notes.refusal(row.subject(), figures).orElse(""),
              row.absence() == null ? "" : row.absence()));
    }
    return new FigureTable(
        List.of(
            "key",
            "title",
            "tree",
            "ns_per_visit",
            "low",
            "high",
            "rounds",
            "bytes_per_visit",
            "times_previous",
            "times_first",
            "saved_percent",
            "verdict",
            "speeds",
            "not_quotable",
            "absence"),
        lines);
  }
}
