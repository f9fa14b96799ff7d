package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.Profile;
import astsprint.results.RunInfo;
import astsprint.results.Subject;
import astsprint.results.figures.Grid;
import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.Ladder.Step;
import astsprint.results.figures.Quotability;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the README and the lessons quote from a reference run, as Markdown. */
final class FigureBlocks {
  private final RunFigures figures;
  private final Quotability quotable;
  private final List<Ladder> ladders;

  /**
   * Blocks of a run's figures; those that may not be quoted are dashes with the reason.
   *
   * @param sources SHA-256 of each stage's source as it is now, by key
   */
  FigureBlocks(RunFigures figures, Map<String, String> sources) {
    this.figures = figures;
    this.quotable = new Quotability(figures, sources);
    this.ladders = figures.ladders();
  }

  /** All stages: the first tree in full, of the others the time, where any may be quoted. */
  String stages() {
    Ladder main = ladders.getFirst();
    List<Ladder> others = ladders.stream().skip(1).filter(this::isQuoted).toList();
    List<String> columns =
        new ArrayList<>(
            List.of(
                "<stage",
                main.tree() + " ns/visit",
                "× predecessor",
                "<verdict",
                "× " + first(),
                "saved",
                "B/visit"));
    others.forEach(ladder -> columns.add(ladder.tree() + " ns/visit"));
    List<List<Entry>> rows = new ArrayList<>();
    for (Row row : main.rows()) {
      List<String> texts = new ArrayList<>();
      boolean stage = row.subject().role() == Subject.Role.STAGE;
      texts.add(
          stage
              ? row.subject().key() + " " + row.subject().title()
              : LadderSection.label(row.subject()));
      texts.addAll(cells(main, row));
      others.forEach(ladder -> texts.add(time(ladder, row.subject().key())));
      rows.add(texts.stream().map(Entry::of).toList());
    }
    String headline =
        quoted(main)
            .map(ratio -> "\n" + LadderSection.headline(ratio) + " " + source() + "\n")
            .orElse("\n" + source() + "\n");
    return new ReportTable(columns, rows).markdown() + headline;
  }

  private boolean isQuoted(Ladder ladder) {
    return ladder.rows().stream().anyMatch(row -> row.ns() != null && refusal(row).isEmpty());
  }

  /** The headline, if both its ends may be quoted. */
  private Optional<Headline> quoted(Ladder ladder) {
    return ladder
        .headline()
        .filter(headline -> ladder.row(headline.from()).flatMap(this::refusal).isEmpty())
        .filter(headline -> ladder.row(headline.to()).flatMap(this::refusal).isEmpty());
  }

  /** One stage: every tree, and what the JIT gives it. */
  String lesson(String key) {
    List<List<Entry>> rows = new ArrayList<>();
    for (Ladder ladder : ladders) {
      ladder
          .row(key)
          .ifPresent(
              row -> {
                List<String> texts = new ArrayList<>(List.of(TreeNames.told(ladder.tree())));
                texts.addAll(cells(ladder, row));
                rows.add(texts.stream().map(Entry::of).toList());
              });
    }
    ReportTable table =
        new ReportTable(
            List.of(
                "<tree",
                "ns/visit",
                "× predecessor",
                "<verdict",
                "× " + first(),
                "saved",
                "B/visit"),
            rows);
    return table.markdown()
        + jit(key).map(line -> "\n" + line + "\n").orElse("")
        + "\n"
        + source()
        + "\n";
  }

  /** An experiment, tree by tree: along what it varies, or each variant against the first. */
  String experiment(String benchmark) {
    return experiment(benchmark, key -> true);
  }

  /** The same of some subjects; what varies a parameter is shown with all of them. */
  String experiment(String benchmark, Predicate<String> chosen) {
    if (figures.trees(benchmark).isEmpty()) {
      return unmeasured();
    }
    List<String> params = List.copyOf(Grid.params(figures, benchmark));
    if (params.isEmpty()) {
      return variants(benchmark, chosen) + "\n" + source() + "\n";
    }
    StringBuilder tables = new StringBuilder();
    for (String tree : figures.trees(benchmark)) {
      for (String param : params) {
        Grid grid = Grid.of(figures, benchmark, tree, param);
        Section section =
            GridSection.of(grid, "", "ns per visit by " + param + " on " + tree, quotable::allows);
        tables.append(Objects.requireNonNull(section.table()).markdown()).append('\n');
        section.notes().forEach(note -> tables.append(note).append("\n\n"));
      }
    }
    return tables + source() + "\n";
  }

  private String unmeasured() {
    return "Not measured in run `" + figures.run().name() + "`.\n";
  }

  private String variants(String benchmark, Predicate<String> chosen) {
    List<Ladder> trees =
        figures.trees(benchmark).stream()
            .map(tree -> figures.ladder(benchmark, tree))
            .filter(ladder -> ladder.rows().stream().anyMatch(r -> chosen.test(r.subject().key())))
            .toList();
    List<String> columns = new ArrayList<>(List.of("<variant"));
    trees.forEach(tree -> columns.add(tree.tree()));
    List<String> keys =
        trees.stream()
            .flatMap(tree -> tree.rows().stream())
            .map(row -> row.subject().key())
            .filter(chosen)
            .distinct()
            .toList();
    if (keys.isEmpty()) {
      return unmeasured();
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (String key : keys) {
      List<String> texts = new ArrayList<>(List.of(key));
      trees.forEach(tree -> texts.add(times(tree, keys.getFirst(), key)));
      rows.add(texts.stream().map(Entry::of).toList());
    }
    return new ReportTable(columns, rows).markdown()
        + "\nTimes as long as "
        + keys.getFirst()
        + ", whose ns per visit stand in the first row; means over rounds.\n";
  }

  /** The first one's time, and every other's as a multiple of it. */
  private String times(Ladder ladder, String first, String key) {
    Optional<Double> unit = quotedTime(ladder, first);
    Optional<Double> time = quotedTime(ladder, key);
    if (unit.isEmpty() || time.isEmpty()) {
      return "–";
    }
    return key.equals(first)
        ? Numbers.figure(unit.get()) + " ns"
        : Numbers.figure(time.get() / unit.get());
  }

  /** Where a walker's time goes, as it was profiled. */
  static String profile(Profile profile) {
    return String.format(
        Locale.ROOT,
        "%s on %s, %,d samples by %s:\n\n```text\n%s```\n",
        profile.stage(),
        profile.tree(),
        profile.samples(),
        profile.profiler(),
        profile.table());
  }

  private List<String> cells(Ladder ladder, Row row) {
    if (row.absence() != null) {
      return List.of("–", "–", row.absence(), "–", "–", "–");
    }
    Optional<String> refusal = refusal(row);
    if (refusal.isPresent()) {
      return List.of("–", "–", "not quoted: " + refusal.get(), "–", "–", "–");
    }
    Estimate toFirst = row.toFirst();
    boolean stage = row.subject().role() == Subject.Role.STAGE;
    Step step = row.step();
    if (step != null && ladder.row(step.from()).flatMap(this::refusal).isPresent()) {
      step = null;
    }
    boolean first = ladder.row(first()).flatMap(this::refusal).isPresent();
    return List.of(
        Numbers.both(Objects.requireNonNull(row.ns())),
        step == null ? "" : Numbers.both(step.comparison().ratio()),
        step == null ? "" : step.comparison().words(),
        toFirst == null || first ? "" : Numbers.figure(toFirst.value()),
        toFirst == null || first || !stage ? "" : Numbers.percent(row.savedPercent()),
        LadderSection.bytes(row.bytes()));
  }

  private Optional<String> refusal(Row row) {
    return row.figures() == null
        ? Optional.empty()
        : quotable.refusal(row.subject(), row.figures());
  }

  private String time(Ladder ladder, String key) {
    return quotedTime(ladder, key).map(Numbers::figure).orElse("–");
  }

  /** Nanoseconds per visit; empty where they may not be quoted. */
  private Optional<Double> quotedTime(Ladder ladder, String key) {
    return ladder.row(key).filter(row -> refusal(row).isEmpty()).map(Row::ns).map(Estimate::value);
  }

  private Optional<String> jit(String key) {
    for (String tree : figures.trees(Benchmarks.JIT)) {
      for (String param : Grid.params(figures, Benchmarks.JIT)) {
        Grid grid = Grid.of(figures, Benchmarks.JIT, tree, param);
        List<String> parts = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
          if (row.subject().key().equals(key)) {
            for (String mode : grid.columns()) {
              row.cell(mode)
                  .filter(quotable::allows)
                  .flatMap(cell -> Optional.ofNullable(cell.ns()))
                  .ifPresent(ns -> parts.add(mode + " " + Numbers.figure(ns.value())));
            }
          }
        }
        if (!parts.isEmpty()) {
          return Optional.of(
              "By compilation, ns per visit on " + tree + ": " + String.join(", ", parts) + ".");
        }
      }
    }
    return Optional.empty();
  }

  /** Key of the stage that "×" compares with. */
  private String first() {
    return figures.stages().isEmpty() ? "first" : figures.stages().getFirst().key();
  }

  /** Where the figures come from, so that nobody takes them for their own machine's. */
  private String source() {
    RunInfo info = figures.run().info();
    String machine =
        info == null
            ? "an unknown machine"
            : info.machine().cpu()
                + ", "
                + info.jvm().name()
                + " "
                + info.jvm().version()
                + ", "
                + info.jvm().collector()
                + " GC";
    String rounds =
        Numbers.rounds(
            ladders.stream()
                .flatMap(ladder -> ladder.rows().stream())
                .filter(row -> row.absence() == null)
                .flatMap(row -> Stream.ofNullable(row.ns())));
    return "Measured: run `"
        + figures.run().name()
        + "` on "
        + machine
        + ", "
        + rounds
        + "; [95%], (range) below six rounds.";
  }
}
