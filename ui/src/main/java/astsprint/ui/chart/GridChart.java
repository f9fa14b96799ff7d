package astsprint.ui.chart;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Grid;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.FigureNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** Subjects against a number that was varied: tree size, prefetch distance. */
public final class GridChart implements Chart {
  private final List<Grid> grids;
  private final Look look;
  private final List<LinesChart.Line> lines = new ArrayList<>();

  /**
   * How it is drawn.
   *
   * @param title begins exported files' names
   * @param axis label of the number that was varied
   * @param logX whether that axis is logarithmic
   * @param logY whether the axis of times is
   * @param marks what to mark on the number's axis
   * @param note what the marks mean; "" for nothing
   * @param keys of the subjects to show; all if empty
   * @param control key of the subject that should not change from the first value to the last: then
   *     every line says at its end how much its own did; "" for none
   */
  public record Look(
      String title,
      String axis,
      boolean logX,
      boolean logY,
      List<Marked> marks,
      String note,
      Set<String> keys,
      String control) {
    /** Files in turn: one is learnt by heart by the branch predictor, many are not. */
    public static final Look FILES =
        new Look(
            Benchmarks.ROTATION,
            "files walked in turn",
            true,
            true,
            List.of(),
            "One file again and again is learnt by heart by the branch predictor; many are not. S10"
                + " hardly branches: it is the control, and should stay flat. At the lines' ends:"
                + " the most files to the fewest.",
            Set.of(),
            "S10");

    /** The native kernel by prefetch distance. */
    public static final Look DISTANCES = numbers("prefetch", "prefetch distance, queue entries");

    public Look {
      marks = List.copyOf(marks);
      keys = Set.copyOf(keys);
    }

    /** Linear axes and nothing marked. */
    private static Look numbers(String title, String axis) {
      return new Look(title, axis, false, false, List.of(), "", Set.of(), "");
    }

    /** Sizes of trees, with the caches that they fill. */
    public static Look sizes(List<Marked> caches, String note) {
      return new Look(
          Benchmarks.SCALING, "visits per walk", true, true, caches, note, Set.of(), "");
    }

    /** The same of these subjects only. */
    public Look of(Set<String> subjects) {
      return new Look(title, axis, logX, logY, marks, note, subjects, control);
    }
  }

  /** A value on the varied number's axis that means something, such as a cache's size. */
  public record Marked(double at, String label) {}

  /** Several grids in one chart: the second and later ones dashed. */
  public GridChart(List<Grid> grids, Look look) {
    this.grids = List.copyOf(grids);
    this.look = look;
    for (int g = 0; g < grids.size(); g++) {
      Grid grid = grids.get(g);
      for (Grid.Row row : grid.rows()) {
        if (look.keys().isEmpty() || look.keys().contains(row.subject().key())) {
          List<LinesChart.Point> points = points(grid, row);
          if (!points.isEmpty()) {
            lines.add(
                new LinesChart.Line(
                    label(grid, row), colour(row.subject(), g), true, g > 0, points));
            lines.add(
                new LinesChart.Line(
                    label(grid, row), colour(row.subject(), g), false, false, forks(grid, row)));
          }
        }
      }
    }
  }

  private String name(Grid grid, Grid.Row row) {
    String key = row.subject().key() + (row.rest().isEmpty() ? "" : " " + row.rest());
    return grids.size() > 1 ? key + " " + grid.tree() : key;
  }

  /** The name and, where there is a control, how much the line changes. */
  private String label(Grid grid, Grid.Row row) {
    if (look.control().isEmpty()) {
      return name(grid, row);
    }
    String control = row.subject().key().equals(look.control()) ? " control" : "";
    String change =
        grid.lastToFirst(row).map(c -> "  " + Ratios.brief(c.ratio().value())).orElse("");
    return name(grid, row) + control + change;
  }

  /**
   * By the stage's number, so that a stage keeps its colour when others are hidden; by the tree
   * where there is but one subject.
   */
  private int colour(Subject subject, int g) {
    boolean single =
        grids.stream()
                .flatMap(x -> x.rows().stream())
                .map(r -> r.subject().key())
                .distinct()
                .count()
            == 1;
    if (single) {
      return g;
    }
    for (Grid grid : grids) {
      for (int i = 0; i < grid.rows().size(); i++) {
        if (grid.rows().get(i).subject().key().equals(subject.key())) {
          return ChartStyle.colour(subject.key(), i);
        }
      }
    }
    return 0;
  }

  private List<LinesChart.Point> points(Grid grid, Grid.Row row) {
    List<LinesChart.Point> points = new ArrayList<>();
    for (String column : grid.columns()) {
      SeriesFigures figures = row.cells().get(column);
      Estimate ns = figures == null ? null : figures.ns();
      if (figures == null || ns == null) {
        continue;
      }
      double at = Double.parseDouble(column);
      String tip =
          name(grid, row)
              + " · "
              + look.axis()
              + " "
              + Numbers.figure(at)
              + "\n"
              + ns.value()
              + " ns per visit\n"
              + Numbers.ends(ns, " ns")
              + FigureNotes.lines(figures);
      points.add(new LinesChart.Point(x(at), ns.value(), ns.low(), ns.high(), tip));
    }
    return points;
  }

  /** Every fork of the row as a dot of its own. */
  private List<LinesChart.Point> forks(Grid grid, Grid.Row row) {
    List<LinesChart.Point> dots = new ArrayList<>();
    for (String column : grid.columns()) {
      SeriesFigures figures = row.cells().get(column);
      List<Double> times = figures == null ? List.of() : Row.Mark.times(figures, true);
      for (double ns : times) {
        String tip = name(grid, row) + " · one fork\n" + ns + " ns per visit";
        double at = x(Double.parseDouble(column));
        dots.add(new LinesChart.Point(at, ns, Double.NaN, Double.NaN, tip));
      }
    }
    return dots;
  }

  /** Nothing has no place on a logarithmic axis: one decade left of one stands for it. */
  private double x(double at) {
    return look.logX() && at <= 0 ? 0.5 : at;
  }

  @Override
  public String name() {
    return look.title();
  }

  @Override
  public String caption() {
    boolean ranges =
        lines.stream().flatMap(l -> l.points().stream()).anyMatch(p -> p.low() < p.high());
    String whiskers =
        ranges
            ? "Whiskers: 95% interval over rounds, or their range below six."
            : "One round: no intervals.";
    String dots = whiskers + " Dots: single forks.";
    return look.note().isEmpty() ? dots : dots + " " + look.note();
  }

  @Override
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<LinesChart.Mark> marks =
        look.marks().stream().map(m -> new LinesChart.Mark(m.at(), m.label())).toList();
    return new LinesChart(
            lines, look.axis(), "ns per visit", look.logX(), look.logY(), marks, lines.size() > 2)
        .draw(style);
  }

  @Override
  public FigureTable table() {
    return GridTable.of(grids);
  }
}
