package astsprint.ui.chart;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import astsprint.ui.model.ArticleFigures;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.Range;
import astsprint.ui.model.Scale;
import astsprint.ui.model.StageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** The stages, the floor and the peers of one run on one tree, in nanoseconds per visit. */
public final class LadderChart implements Chart {
  private static final List<String> HEADS =
      List.of("ns/visit", "to previous", "to first", "saved", "verdict", "quotable");

  private static final String ARTICLE =
      "the article's own figures (Python, then Rust; its machine)";

  private final Ladder ladder;
  private final FigureNotes notes;
  private final List<Ladder.Row> peers;
  private final Options options;
  private final List<RowsChart.Series> series = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

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
    series.add(new RowsChart.Series("median of the rounds", RowsChart.Look.STAGE));
    if (options.peers()) {
      series.add(new RowsChart.Series("peers", RowsChart.Look.FILLED));
    }
    if (options.article()) {
      series.add(new RowsChart.Series(ARTICLE, RowsChart.Look.HOLLOW));
    }
    if (options.python()) {
      series.add(
          new RowsChart.Series(
              "the article's steps in Python, measured here", RowsChart.Look.FILLED));
    }
    if (options.floor()) {
      series.add(new RowsChart.Series("floor: copying the known answer", RowsChart.Look.FLOOR));
    }
    addRows(series.size() - 1);
    if (rows.stream().flatMap(r -> r.marks().stream()).anyMatch(m -> m.points().size() > 1)) {
      series.add(new RowsChart.Series("one fork", RowsChart.Look.FORK));
    }
    if (rows.stream().anyMatch(r -> r.band() != null)) {
      series.add(new RowsChart.Series("no different from the stage before", RowsChart.Look.BAND));
    }
  }

  /** The index of the series that is overlaid; they are added in this order. */
  private int overlay(boolean python) {
    int article = options.peers() ? 2 : 1;
    return python && options.article() ? article + 1 : article;
  }

  /**
   * Adds a row for all that is shown.
   *
   * @param floor index of the floor's series, if that is shown
   */
  private void addRows(int floor) {
    Set<String> awaited = awaited();
    for (Subject subject : ladder.run().subjects()) {
      if (awaited.contains(subject.key()) && subject.role() == Subject.Role.STAGE) {
        String label = subject.key() + "  " + subject.title();
        rows.add(new Row(subject.key(), label, List.of(), List.of(), "not measured yet", null));
      }
      Ladder.Row row = ladder.row(subject.key()).orElse(null);
      if (row == null) {
        continue;
      }
      switch (row.subject().role()) {
        case STAGE, VARIANT -> rows.add(row(row, 0, band(row)));
        case FLOOR -> {
          if (options.floor()) {
            rows.add(row(row, floor, null));
          }
        }
        default -> {}
      }
    }
    if (options.peers()) {
      peers.forEach(peer -> rows.add(row(peer, 1, null)));
    }
  }

  /** What a run that goes on will measure: its rows are there from the beginning. */
  private Set<String> awaited() {
    return ladder.run().run().plan().stream()
        .map(Cell::series)
        .filter(series -> series.benchmark().equals(ladder.benchmark()))
        .filter(series -> series.tree().equals(ladder.tree()))
        .map(Series::key)
        .filter(key -> ladder.row(key).isEmpty())
        .collect(Collectors.toSet());
  }

  private @Nullable Range band(Ladder.Row row) {
    return ladder.sameAsBefore(row).map(band -> new Range(band.low(), band.high())).orElse(null);
  }

  private Row row(Ladder.Row row, int own, @Nullable Range band) {
    String key = row.subject().key();
    boolean stage = row.subject().role() == Subject.Role.STAGE;
    List<Row.Mark> marks = new ArrayList<>();
    SeriesFigures figures = row.figures();
    Estimate ns = row.ns();
    if (ns != null && figures != null && row.absence() == null) {
      String why =
          notes
              .refusal(row.subject(), figures)
              .map(text -> "\nnot to be quoted: " + text)
              .orElse("");
      marks.add(Row.Mark.of(own, ns, figures, tip(row, figures, ns) + why));
    }
    if (stage && options.article()) {
      article(key).ifPresent(marks::add);
    }
    if (stage && options.python()) {
      python(row.subject()).ifPresent(marks::add);
    }
    String title = row.subject().title().equals(key) ? "" : "  " + row.subject().title();
    return new Row(
        key, stage ? key + title : row.subject().title(), marks, columns(row), row.absence(), band);
  }

  /** The article's own figure for a stage that it has. */
  private Optional<Row.Mark> article(String key) {
    return StageNames.find(key)
        .flatMap(ArticleFigures::of)
        .map(
            range -> {
              boolean wide = range.low() < range.high();
              String text = Numbers.figure(range.low());
              String tip =
                  key
                      + " in the article: "
                      + (wide ? text + "–" + Numbers.figure(range.high()) : text)
                      + " ns per node\nnot measured here";
              double low = wide ? range.low() : Double.NaN;
              double high = wide ? range.high() : Double.NaN;
              return new Row.Mark(overlay(false), range.middle(), low, high, List.of(), tip);
            });
  }

  /** The article's Python of this step: peers carry the stage's title in their key. */
  private Optional<Row.Mark> python(Subject stage) {
    String kebab = stage.title().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String wanted =
        stage.key().equals(WalkStage.first().name()) ? Subject.CPYTHON : "cpython-" + kebab;
    int own = overlay(true);
    return peers.stream()
        .filter(p -> p.subject().key().equals(wanted))
        .flatMap(
            p -> {
              Estimate ns = p.ns();
              SeriesFigures figures = p.figures();
              return ns == null || figures == null
                  ? java.util.stream.Stream.empty()
                  : java.util.stream.Stream.of(
                      new Row.Mark(
                          own, ns.value(), ns.low(), ns.high(), List.of(), tip(p, figures, ns)));
            })
        .findFirst();
  }

  private List<String> columns(Ladder.Row row) {
    Estimate ns = row.ns();
    SeriesFigures figures = row.figures();
    if (ns == null || figures == null || row.absence() != null) {
      return List.of();
    }
    Ladder.Step step = row.step();
    Estimate first = row.toFirst();
    boolean stage = row.subject().role() == Subject.Role.STAGE;
    Double saved = stage ? row.savedPercent() : null;
    return List.of(
        Numbers.figure(ns.value()),
        step == null ? "" : Ratios.brief(step.comparison().ratio().value()),
        first == null ? "" : Ratios.brief(first.value()),
        saved == null ? "" : Numbers.percent(saved),
        step == null ? "" : step.verdict().toString(),
        notes.brief(row.subject(), figures));
  }

  private static String tip(Ladder.Row row, SeriesFigures figures, Estimate ns) {
    StringBuilder tip = new StringBuilder(row.subject().key());
    if (!row.subject().title().equals(row.subject().key())) {
      tip.append(' ').append(row.subject().title());
    }
    if (row.subject().version() != null) {
      tip.append('\n').append(row.subject().version());
    }
    tip.append('\n').append(ns.value()).append(" ns per visit\n").append(Numbers.ends(ns, " ns"));
    Double distinct = row.nsPerDistinct();
    if (distinct != null) {
      tip.append("\n").append(Numbers.figure(distinct)).append(" ns per distinct node");
    }
    Double bytes = row.bytes();
    if (bytes != null) {
      tip.append("\n").append(Numbers.figure(bytes)).append(" bytes allocated per visit");
    }
    Ladder.Step step = row.step();
    if (step != null) {
      tip.append("\n").append(Ratios.full(step.comparison(), step.from()));
    }
    Estimate python = row.toCPython();
    if (python != null) {
      tip.append("\n").append(Ratios.words(python)).append(" as CPython's ast.walk");
    }
    int unsteady = figures.unsteady().size();
    if (unsteady > 0) {
      tip.append("\n")
          .append(unsteady)
          .append(unsteady == 1 ? " fork" : " forks")
          .append(" unsteady");
    }
    return tip.toString();
  }

  public Ladder ladder() {
    return ladder;
  }

  /** The key of the {@code i}-th row. */
  public String key(int i) {
    return rows.get(i).key();
  }

  @Override
  public String name() {
    return "ladder-" + ladder.tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    String noise =
        "Grey: no different from the stage before, that is within "
            + Numbers.percent(ladder.tolerance().percent())
            + " of its time.";
    boolean intervals =
        ladder.rows().stream().map(Ladder.Row::ns).anyMatch(ns -> ns != null && ns.interval());
    String below = notes.below(ladder);
    return (intervals ? "Whiskers: 95% interval over rounds. " : "Whiskers: range of the rounds. ")
        + noise
        + (below.isEmpty() ? "" : "\n" + below);
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    return new RowsChart(
            rows,
            series,
            options.verdicts() ? HEADS : HEADS.subList(0, HEADS.size() - 2),
            "ns per visit",
            options.scale(),
            new RowsChart.Span(Double.NaN, axisEnd()),
            options.selected())
        .draw(style);
  }

  private double axisEnd() {
    double greatest =
        rows.stream()
            .flatMap(row -> row.marks().stream())
            .mapToDouble(mark -> Double.isNaN(mark.high()) ? mark.value() : mark.high())
            .max()
            .orElse(0);
    return options.reach() > greatest ? options.reach() * 1.12 : Double.NaN;
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
