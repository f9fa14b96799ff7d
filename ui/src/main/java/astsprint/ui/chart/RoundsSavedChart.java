package astsprint.ui.chart;

import astsprint.results.SeededMistakes;
import astsprint.results.report.Numbers;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Rounds of running and mending: an error at a time, or all at once, by a program's errors. */
public final class RoundsSavedChart implements Chart {
  private static final List<RowsChart.Series> SERIES =
      List.of(
          new RowsChart.Series("", RowsChart.Look.FILLED, 1),
          new RowsChart.Series("", RowsChart.Look.FILLED, 0));

  /** Beyond the longest bar there is room for its words. */
  private static final double ROOM = 1.5;

  private final SeededMistakes seeded;
  private final List<Row> rows = new ArrayList<>();

  public RoundsSavedChart(SeededMistakes seeded) {
    this.seeded = seeded;
    SeededMistakes.Count most =
        seeded.rounds().stream()
            .max(Comparator.comparingLong(SeededMistakes.Count::oneByOne))
            .orElse(new SeededMistakes.Count(0, 0));
    rows.add(Row.heading(total()));
    for (SeededMistakes.Count count : seeded.rounds()) {
      if (count.errors() > 0) {
        rows.add(row(count, count.equals(most)));
      }
    }
  }

  private String total() {
    return "%s of %s programs do not compile: %s rounds one by one, %s at once, %s saved"
        .formatted(
            Numbers.count(seeded.refused()),
            Numbers.count(seeded.programs()),
            Numbers.count(seeded.oneByOne()),
            Numbers.count(seeded.atOnce()),
            Numbers.count(seeded.oneByOne() - seeded.atOnce()));
  }

  private static Row row(SeededMistakes.Count count, boolean told) {
    String label = count.errors() == 1 ? "1 error" : count.errors() + " errors";
    String programs = Numbers.count(count.programs()) + " programs with " + label;
    String oneByOne = Numbers.count(count.oneByOne());
    String atOnce = Numbers.count(count.atOnce());
    return new Row(
        label,
        label,
        List.of(
            Row.Mark.bare(
                    0,
                    (double) count.oneByOne(),
                    programs + "\nread one by one: " + oneByOne + " rounds")
                .labelled(oneByOne + (told ? " rounds, one error read in each" : "")),
            Row.Mark.bare(
                    1, (double) count.atOnce(), programs + "\nread at once: " + atOnce + " rounds")
                .labelled(atOnce + (told ? " rounds, all errors read at once" : ""))),
        List.of(Numbers.count(count.programs()), Numbers.count(count.saved())),
        null,
        null);
  }

  @Override
  public String name() {
    return "rounds-saved";
  }

  @Override
  public String caption() {
    return "A round: run the program, read what is wrong, mend it, until it compiles. CPython names"
        + " one error each time; the single pass names all. Programs as a machine might write them,"
        + " with seeded mistakes, seed "
        + seeded.seed()
        + ": of "
        + Numbers.count(seeded.seeded())
        + " mistakes of all kinds "
        + Numbers.count(seeded.found())
        + " were found and "
        + Numbers.count(seeded.invented())
        + " invented. Counted, not timed.";
  }

  @Override
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    double longest =
        rows.stream()
            .flatMap(row -> row.marks().stream())
            .mapToDouble(Row.Mark::end)
            .max()
            .orElse(1);
    return new RowsChart(
            rows,
            SERIES,
            List.of("programs", "rounds saved"),
            "rounds of all programs with so many errors",
            Scale.LINEAR,
            new RowsChart.Span(0, ROOM * longest),
            "")
        .draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines =
        seeded.rounds().stream()
            .map(
                count ->
                    List.of(
                        String.valueOf(count.errors()),
                        String.valueOf(count.programs()),
                        String.valueOf(count.oneByOne()),
                        String.valueOf(count.atOnce())))
            .toList();
    return new FigureTable(
        List.of("errors", "programs", "rounds_one_by_one", "rounds_at_once"), lines);
  }
}
