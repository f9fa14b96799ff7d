package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.Observation;
import astsprint.results.Problem;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.SeededMistakes;
import astsprint.results.TreeInfo;
import astsprint.results.figures.Grid;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.LintPeers;
import astsprint.results.figures.Quotability;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.Throughput;
import astsprint.results.report.ReportTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a run has to say, in sections. */
public final class Report {
  /** Columns of the terminal that the text is made for. */
  public static final int WIDTH = 100;

  /** Benchmarks whose sections are more than their figures. */
  private static final Set<String> OWN_SECTION =
      Set.of(
          Benchmarks.LADDER,
          Benchmarks.PEERS,
          Benchmarks.FILTERED,
          Benchmarks.PREPARE,
          Benchmarks.PARSE,
          Benchmarks.LINT,
          Benchmarks.LINT_PEERS,
          Benchmarks.THREADS);

  private final RunFigures figures;
  private final Quotability quotable;
  private final List<Section> sections = new ArrayList<>();

  private Report(RunFigures figures, Map<String, String> sources) {
    this.figures = figures;
    this.quotable = new Quotability(figures, sources);
    figures.ladders().forEach(ladder -> add(LadderSection.of(ladder, quotable)));
    for (String tree : figures.trees(Benchmarks.PEERS)) {
      add(PeersSection.of(figures.ladder(Benchmarks.PEERS, tree)));
    }
    for (String tree : figures.trees(Benchmarks.FILTERED)) {
      add(PeersSection.of(figures.ladder(Benchmarks.FILTERED, tree)));
    }
    for (String tree : figures.trees(Benchmarks.PARSE)) {
      add(FrontEndSection.of(figures.ladder(Benchmarks.PARSE, tree)));
    }
    LintSections.of(figures).forEach(this::add);
    LintPeers.of(figures).stream().map(LintPeersSection::of).forEach(this::add);
    SeededMistakes seeded = figures.run().seeded();
    if (seeded != null) {
      add(SeededSection.of(seeded));
    }
    for (String benchmark : figures.benchmarks()) {
      if (!OWN_SECTION.contains(benchmark)) {
        varied(benchmark);
      }
    }
    PreparationSection.of(figures).ifPresentOrElse(this::add, () -> varied(Benchmarks.PREPARE));
    ThroughputSection.of(Throughput.of(figures)).ifPresent(this::add);
    trees();
    ForksSection.of(figures).ifPresent(this::add);
    if (!figures.all().isEmpty()) {
      CountersSection.of(figures).ifPresent(this::add);
    }
    JmhSections.of(figures.run()).forEach(this::add);
    if (sections.isEmpty()) {
      add(new Section("Nothing measured", null, List.of("The run has no figure yet.")));
    }
  }

  public static Report of(Run run) {
    return of(RunFigures.of(run));
  }

  public static Report of(RunFigures figures) {
    return new Report(figures, Map.of());
  }

  /**
   * The same, which marks figures whose stage has changed since.
   *
   * @param sources {@link astsprint.results.SourceHash} of each stage's source as it is now, by key
   */
  public static Report of(RunFigures figures, Map<String, String> sources) {
    return new Report(figures, sources);
  }

  /** For a terminal of {@link #WIDTH} columns; {@code colour} only where it is one. */
  public String text(boolean colour) {
    return new TextLayout(WIDTH, colour).lay(title(), about(), sections);
  }

  /** GitHub's Markdown. */
  public String markdown() {
    return MarkdownLayout.lay(title(), about(), sections);
  }

  /** One line per series, at full precision. */
  public String csv() {
    return FlatFigures.csv(figures);
  }

  /** The same, with the run's description, as one object. */
  public String json() {
    return FlatFigures.json(figures);
  }

  private void add(Section section) {
    sections.add(section);
  }

  private String title() {
    Run run = figures.run();
    RunInfo info = run.info();
    if (info == null) {
      return run.name();
    }
    String state =
        info.finished() != null
            ? ""
            : figures
                .progress()
                .map(share -> String.format(Locale.ROOT, ", %.0f%% of it done", 100 * share))
                .orElse(", not finished");
    return "Run " + run.name() + " (" + info.kind() + state + "), " + info.started();
  }

  private List<String> about() {
    Run run = figures.run();
    List<String> about = new ArrayList<>();
    RunInfo info = run.info();
    if (info != null) {
      if (info.kind().equals("duel")) {
        about.addAll(DuelHeadline.of(figures));
      }
      about.add(machine(info));
    } else if (!run.samples().isEmpty()) {
      about.add("The machine is unknown: there is no run.json that can be read.");
    }
    quotable.notice().ifPresent(about::add);
    for (Problem problem : run.problems()) {
      about.add(problem.toString());
    }
    return about;
  }

  /** Machine, JVM and source, in a line. */
  static String machine(RunInfo info) {
    return info.machine().cpu()
        + ", "
        + info.machine().processors()
        + " processors; "
        + info.jvm().name()
        + " "
        + info.jvm().version()
        + ", "
        + info.jvm().collector()
        + " GC, "
        + Numbers.size((double) info.jvm().heapBytes())
        + " heap; "
        + info.git().describe();
  }

  private void varied(String benchmark) {
    List<String> params = Grid.params(figures, benchmark);
    String unit = "Nanoseconds per visit";
    for (String tree : figures.trees(benchmark)) {
      if (params.isEmpty()) {
        add(plain(benchmark, tree, unit));
      }
      if (!params.isEmpty()) {
        String param = params.getFirst();
        Grid grid = Grid.of(figures, benchmark, tree, param);
        if (!grid.rows().isEmpty()) {
          add(
              GridSection.of(
                  grid,
                  heading(benchmark) + " on " + TreeNames.told(tree) + ", by " + param,
                  unit));
        }
      }
    }
  }

  private Section plain(String benchmark, String tree, String unit) {
    Ladder ladder = figures.ladder(benchmark, tree);
    Section section =
        PlainSection.of(ladder, heading(benchmark) + " on " + TreeNames.told(tree), unit);
    return section;
  }

  private static String heading(String benchmark) {
    return switch (benchmark) {
      case Benchmarks.JIT -> "What the JIT gives";
      case Benchmarks.FIRST -> "First walk";
      case Benchmarks.SWEEP -> "Prefetch distance";
      case Benchmarks.ROTATION -> "Files in turn";
      case Benchmarks.PARTS -> "Preparing S10 by parts";
      case Benchmarks.READ_OUT -> "Reading the visited nodes after a walk";
      default -> benchmark.substring(0, 1).toUpperCase(Locale.ROOT) + benchmark.substring(1);
    };
  }

  private void trees() {
    if (figures.run().info() == null) {
      return;
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (TreeInfo tree : figures.run().info().trees()) {
      String distance = observed(tree.name(), Observation.MEDIAN_DISTANCE);
      rows.add(
          List.of(
              Entry.of(tree.name()),
              Entry.of(Numbers.count(tree.visits())),
              Entry.of(Numbers.count(tree.distinctNodes())),
              Entry.of(distance),
              Entry.of(observed(tree.name(), Observation.ARRAY_BYTES)),
              Entry.of(observed(tree.name(), Observation.ID_BITS))));
    }
    if (!rows.isEmpty()) {
      add(
          new Section(
              "Trees",
              new ReportTable(
                  List.of("<", "visits", "nodes", "median distance", "arrays", "id bits"), rows),
              List.of()));
    }
  }

  /** What the ladder's forks saw on a tree. */
  private String observed(String tree, String name) {
    return ObservationText.text(
        name,
        figures.run().observations().stream()
            .filter(seen -> seen.name().equals(name))
            .filter(seen -> seen.cell().series().benchmark().equals(Benchmarks.LADDER))
            .filter(seen -> seen.cell().series().tree().equals(tree))
            .map(Observation::value));
  }
}
