package astsprint.ui.chart;

import astsprint.results.Cell;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link LadderChart}: the stages and the floor, and below them the peers. */
final class LadderRows {
  static final List<String> HEADS =
      List.of("ns/visit", "to previous", "to first", "saved", "verdict", "quotable");

  private static final int STAGE = 0;
  private static final int PEER = 1;
  private static final int ARTICLE = 2;
  private static final int PYTHON = 3;
  private static final int FLOOR = 4;
  private static final int WEAK = 5;

  /** None has a name: what a mark is, stands in its row or beside it. */
  static final List<RowsChart.Series> SERIES =
      List.of(
          new RowsChart.Series("", RowsChart.Look.STAGE),
          new RowsChart.Series("", RowsChart.Look.FILLED),
          new RowsChart.Series("", RowsChart.Look.HOLLOW_MARKER),
          new RowsChart.Series("", RowsChart.Look.MARKER),
          new RowsChart.Series("", RowsChart.Look.FLOOR),
          new RowsChart.Series("", RowsChart.Look.HOLLOW, 0));

  /** Up to so many times the longest stage, the axis is made longer instead of cut. */
  private static final double REACH = 1.6;

  /** Room beyond the longest bar: for its end, and where others go on beyond the axis. */
  private static final double MARGIN = 1.12;

  private static final double CUT = 1.3;

  /** Room for the names of what is laid over, on a logarithmic axis. */
  private static final double LABELLED = 9;

  private static final double LEAST = 300;

  private final Ladder ladder;
  private final FigureNotes notes;
  private final List<Ladder.Row> peers;
  private final LadderChart.Options options;
  private final Set<String> weaker;
  private final List<Row> rows = new ArrayList<>();
  private final double end;
  private final boolean cut;

  LadderRows(
      Ladder ladder, FigureNotes notes, List<Ladder.Row> peers, LadderChart.Options options) {
    this.ladder = ladder;
    this.notes = notes;
    this.peers = peers;
    this.options = options;
    // Where their column has no room, their marks are hollow.
    weaker = options.verdicts() ? Set.of() : notes.weaker(ladder);
    addRows();
    double own =
        Math.max(ends(STAGE, FLOOR, WEAK), Double.isNaN(options.reach()) ? 0 : options.reach());
    double others = ends(PEER, ARTICLE, PYTHON);
    cut = options.scale() == Scale.LINEAR && own > 0 && others > REACH * own;
    if (options.scale() == Scale.LOG) {
      end = laidOver(false) || laidOver(true) ? LABELLED * Math.max(LEAST, others) : Double.NaN;
    } else {
      end = cut ? own * CUT : own > ends(STAGE, FLOOR, WEAK) ? own * MARGIN : Double.NaN;
    }
    labelOverlays();
  }

  List<Row> rows() {
    return rows;
  }

  /** Where the axis of times ends; NaN where it fits its longest bar. */
  double end() {
    return end;
  }

  /** Whether some bars or marks go on beyond the axis. */
  boolean isCut() {
    return cut;
  }

  private double ends(int... series) {
    return rows.stream()
        .flatMap(row -> row.marks().stream())
        .filter(mark -> Arrays.stream(series).anyMatch(s -> s == mark.series()))
        .mapToDouble(Row.Mark::end)
        .max()
        .orElse(0);
  }

  private void addRows() {
    Set<String> awaited = awaited();
    for (Subject subject : ladder.run().subjects()) {
      if (awaited.contains(subject.key()) && subject.role() == Subject.Role.STAGE) {
        String label = subject.key() + "  " + subject.title();
        rows.add(new Row(subject.key(), label, List.of(), List.of(), "not measured yet", null));
      }
      ladder.row(subject.key()).ifPresent(this::addOwn);
    }
    if (options.peers() && !peers.isEmpty()) {
      rows.add(Row.heading("Others' walkers, in the same run"));
      peers.forEach(peer -> rows.add(row(peer, PEER, null)));
    }
  }

  private void addOwn(Ladder.Row row) {
    switch (row.subject().role()) {
      case STAGE, VARIANT -> {
        int own = weaker.contains(row.subject().key()) ? WEAK : STAGE;
        rows.add(row(row, own, band(row)));
      }
      case FLOOR -> {
        if (options.floor()) {
          rows.add(row(row, FLOOR, null));
        }
      }
      default -> {}
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
  private static Optional<Row.Mark> article(String key) {
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
              return new Row.Mark(ARTICLE, range.middle(), low, high, List.of(), tip);
            });
  }

  /** The article's Python of this step: peers carry the stage's title in their key. */
  private Optional<Row.Mark> python(Subject stage) {
    String kebab = stage.title().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String wanted =
        stage.key().equals(WalkStage.first().name()) ? Subject.CPYTHON : "cpython-" + kebab;
    return peers.stream()
        .filter(p -> p.subject().key().equals(wanted))
        .flatMap(LadderRows::python)
        .findFirst();
  }

  private static Stream<Row.Mark> python(Ladder.Row peer) {
    Estimate ns = peer.ns();
    SeriesFigures figures = peer.figures();
    return ns == null || figures == null
        ? Stream.empty()
        : Stream.of(
            new Row.Mark(
                PYTHON, ns.value(), ns.low(), ns.high(), List.of(), tip(peer, figures, ns)));
  }

  /** Names the first mark of what is laid over; what lies beyond the axis says its value. */
  private void labelOverlays() {
    Map<Integer, String> names = new HashMap<>(Map.of(ARTICLE, "article", PYTHON, "Python here"));
    for (int r = 0; r < rows.size(); r++) {
      List<Row.Mark> marks = new ArrayList<>();
      String waiting = "";
      for (Row.Mark mark : rows.get(r).marks()) {
        String name = names.get(mark.series());
        if (name == null) {
          marks.add(mark);
          continue;
        }
        boolean beyond = cut && mark.value() > end;
        String text = (name + " " + (beyond ? Numbers.figure(mark.value()) : "")).strip();
        names.put(mark.series(), "");
        if (beyond && mark.series() == ARTICLE && beyond(rows.get(r), PYTHON)) {
          // Both lie at the axis' end, one below the other: their labels would cover each other.
          waiting = text + " · ";
          marks.add(mark);
        } else {
          marks.add(mark.labelled(waiting + text));
        }
      }
      Row row = rows.get(r);
      rows.set(r, new Row(row.key(), row.label(), marks, row.columns(), row.missing(), row.band()));
    }
  }

  private boolean beyond(Row row, int series) {
    return row.marks().stream().anyMatch(mark -> mark.series() == series && mark.value() > end);
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
        weaker.contains(row.subject().key()) ? FigureNotes.range(row) : Numbers.figure(ns.value()),
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

  /** Whether one of the rows has a band. */
  boolean banded() {
    return rows.stream().anyMatch(row -> row.band() != null);
  }

  /** Whether the points of single forks are drawn. */
  boolean dotted() {
    return rows.stream().flatMap(r -> r.marks().stream()).anyMatch(m -> m.points().size() > 1);
  }

  /** Whether anything of the article, or of its steps in Python, is laid over. */
  boolean laidOver(boolean python) {
    return rows.stream()
        .flatMap(row -> row.marks().stream())
        .anyMatch(mark -> mark.series() == (python ? PYTHON : ARTICLE));
  }
}
