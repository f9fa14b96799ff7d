package astsprint.ui.present;

import astsprint.results.Benchmarks;
import astsprint.results.Profile;
import astsprint.results.Subject;
import astsprint.results.figures.Grid;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ClaimChart;
import astsprint.ui.chart.CompareChart;
import astsprint.ui.chart.GridChart;
import astsprint.ui.chart.HotChart;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.chart.LintChart;
import astsprint.ui.chart.ModesChart;
import astsprint.ui.chart.RoomChart;
import astsprint.ui.chart.StepChart;
import astsprint.ui.model.Comparisons;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.LadderTimes;
import astsprint.ui.model.LintTexts;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.Scale;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.StageSummary;
import astsprint.ui.model.Variations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a talk's slides. Made once, off the window's thread: profiles are read from files,
 * and comparing thirty machines takes its time.
 */
final class SlideCharts {
  /** From so many machines on it is a room. */
  private static final int ROOM = 3;

  private final RunFigures run;
  private final String tree;
  private final Ladder ladder;
  private final Map<Slide.Kind, Chart> shared = new EnumMap<>(Slide.Kind.class);
  private final Map<Slide.Kind, String> lenders = new EnumMap<>(Slide.Kind.class);
  private final String worth;
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, String> profiled = new HashMap<>();

  /**
   * What the run and, where it lacks something, the other runs that are open have for a talk.
   *
   * @param room the folder of the room's shares; "" for none
   * @param folders where profiles are looked for, the first that has one wins
   */
  SlideCharts(RunFigures run, List<RunFigures> open, String tree, String room, List<Path> folders)
      throws IOException {
    this.run = run;
    this.tree = tree;
    ladder = ShownLadder.of(run, tree);
    List<RunFigures> all = new ArrayList<>(List.of(run));
    open.stream().filter(other -> !other.equals(run)).forEach(all::add);
    lend(
        Slide.Kind.CLAIM,
        all,
        each -> {
          OptionalDouble python = LadderTimes.python(each, tree);
          return python.isEmpty() ? null : new ClaimChart(python);
        });
    lend(Slide.Kind.TREES, all, SlideCharts::rotation);
    lend(Slide.Kind.MEMORY, all, SlideCharts::memory);
    lend(Slide.Kind.KERNEL, all, SlideCharts::kernel);
    lend(Slide.Kind.LINTER, all, each -> LintTexts.usual(each).map(LintChart::new).orElse(null));
    worth =
        all.stream()
            .flatMap(each -> LintTexts.usual(each).stream())
            .findFirst()
            .flatMap(LintTexts::worth)
            .orElse("");
    room(all, room);
    for (Path folder : folders) {
      profiles(folder, "");
    }
    for (RunFigures other : all.subList(1, all.size())) {
      profiles(other.run().path(), RunNames.machine(other.run()));
    }
  }

  /** Reads the profiles of a folder, of stages that have none yet. */
  private void profiles(Path folder, String machine) throws IOException {
    for (WalkStage stage : WalkStage.values()) {
      Path file = folder.resolve(Profile.fileName(stage.name()));
      if (Files.isRegularFile(file) && !profiles.containsKey(stage.name())) {
        profiles.put(stage.name(), Profile.read(file));
        if (!machine.equals(RunNames.machine(run.run())) && !machine.isEmpty()) {
          profiled.put(stage.name(), machine);
        }
      }
    }
  }

  private void lend(
      Slide.Kind kind, List<RunFigures> all, Function<RunFigures, @Nullable Chart> drawing) {
    for (RunFigures each : all) {
      Chart chart = drawing.apply(each);
      if (chart != null && !chart.isEmpty()) {
        shared.put(kind, chart);
        if (!each.equals(run)) {
          lenders.put(kind, RunNames.machine(each.run()));
        }
        return;
      }
    }
  }

  private static @Nullable Chart rotation(RunFigures run) {
    return chart(Variations.numbers(run, Benchmarks.ROTATION, "files"), GridChart.Look.FILES);
  }

  private static @Nullable Chart kernel(RunFigures run) {
    return chart(Variations.numbers(run, Benchmarks.SWEEP, "distance"), GridChart.Look.DISTANCES);
  }

  private static @Nullable Chart chart(List<Grid> grids, GridChart.Look look) {
    return grids.isEmpty() ? null : new GridChart(grids, look);
  }

  private static @Nullable Chart memory(RunFigures run) {
    return Variations.trees(run)
        .filter(grid -> grid.columns().stream().anyMatch(tree -> tree.startsWith("FOREST")))
        .map(grid -> new ModesChart(grid, Scale.LOG, ""))
        .orElse(null);
  }

  /** The shares of the room, or else the machines of the runs that are open. */
  private void room(List<RunFigures> all, String folder) throws IOException {
    if (!folder.isBlank() && Files.isDirectory(Path.of(folder.strip()))) {
      Chart chart = new RoomChart(RoomFigures.of(Room.in(Path.of(folder.strip()))), false);
      if (!chart.isEmpty()) {
        shared.put(Slide.Kind.ROOM, chart);
        return;
      }
    }
    List<RunFigures> machines = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (RunFigures each : all) {
      if (each.benchmarks().contains(Benchmarks.LADDER) && seen.add(RunNames.machine(each.run()))) {
        machines.add(each);
      }
    }
    if (machines.size() >= ROOM) {
      Comparisons compared = Comparisons.of(machines);
      List<String> names = RunNames.numbered(machines);
      Chart chart = new CompareChart(compared, names, tree, Scale.LOG);
      if (!chart.isEmpty()) {
        shared.put(Slide.Kind.ROOM, chart);
      }
    }
  }

  Ladder ladder() {
    return ladder;
  }

  /** Why a slide would be empty; empty if it would not. */
  Optional<String> missing(Slide slide) {
    return switch (slide.kind()) {
      case TEXT, CLAIM, SCORES -> Optional.empty();
      case CODE -> Optional.empty();
      case PROFILE -> missing(profile(slide) != null, "no profile of " + base(slide));
      case PREDICT -> missing(measured(slide) && base(slide) != null, "no figure of its step");
      case REVEAL -> missing(measured(slide), "no figure on " + tree);
      case TREES -> missing(shared.containsKey(slide.kind()), "no run varied the files in turn");
      case MEMORY -> missing(shared.containsKey(slide.kind()), "no run walked a forest");
      case KERNEL ->
          missing(shared.containsKey(slide.kind()), "no run varied the prefetch distance");
      case LINTER -> missing(shared.containsKey(slide.kind()), "no run measured a linter");
      case ROOM ->
          missing(
              shared.containsKey(slide.kind()),
              "no shares, and fewer than three machines are open");
      case LADDER -> missing(!ladder.rows().isEmpty(), "no ladder on " + tree);
    };
  }

  private static Optional<String> missing(boolean there, String why) {
    return there ? Optional.empty() : Optional.of(why);
  }

  private static @Nullable WalkStage base(Slide slide) {
    return slide.ofStage().predecessor();
  }

  private @Nullable Profile profile(Slide slide) {
    WalkStage base = base(slide);
    return base == null ? null : profiles.get(base.name());
  }

  /** What the stage before takes, as a sentence; "" if that was not measured. */
  String takes(Slide slide) {
    WalkStage base = base(slide);
    OptionalDouble ns = before(slide);
    if (base == null || ns.isEmpty()) {
      return "";
    }
    String time =
        new FigureNotes(run).weaker(ladder).contains(base.name())
            ? FigureNotes.range(ladder.row(base.name()).orElseThrow())
            : Numbers.figure(ns.getAsDouble());
    return StageNames.within(base) + " takes " + time + " ns per visit.";
  }

  /** The time of the stage before, in ns per visit; empty if it was not measured. */
  OptionalDouble before(Slide slide) {
    WalkStage base = base(slide);
    return base == null ? OptionalDouble.empty() : LadderTimes.ns(ladder, base.name());
  }

  /** Whether the step that a slide shows is one of figures that may not be quoted. */
  private boolean weak(Slide slide) {
    Set<String> weaker = new FigureNotes(run).weaker(ladder);
    WalkStage base = base(slide);
    return weaker.contains(slide.ofStage().name())
        || (base != null && weaker.contains(base.name()));
  }

  private boolean measured(Slide slide) {
    return LadderTimes.ns(ladder, slide.ofStage().name()).isPresent();
  }

  /** The machine whose figures the slide shows, if that is not the shown run's; "" if it is. */
  String lender(Slide slide) {
    Profile profile = slide.kind() == Slide.Kind.PROFILE ? profile(slide) : null;
    return profile == null
        ? lenders.getOrDefault(slide.kind(), "")
        : profiled.getOrDefault(profile.stage(), "");
  }

  /** The chart of a slide; null if it has none. */
  @Nullable Chart chart(Slide slide, Guesses guesses) {
    return switch (slide.kind()) {
      case TEXT, PREDICT, CODE, SCORES -> null;
      case CLAIM -> shared.getOrDefault(Slide.Kind.CLAIM, new ClaimChart(OptionalDouble.empty()));
      case PROFILE -> {
        Profile profile = profile(slide);
        yield profile == null ? null : new HotChart(profile);
      }
      case REVEAL -> step(slide, guesses);
      case TREES, MEMORY, KERNEL, LINTER, ROOM -> shared.get(slide.kind());
      case LADDER -> {
        LadderChart.Options options =
            new LadderChart.Options(Scale.LOG, false, true, false, false, false, "");
        yield new LadderChart(run, ShownLadder.benchmark(run), tree, options);
      }
    };
  }

  private Chart step(Slide slide, Guesses guesses) {
    WalkStage stage = slide.ofStage();
    WalkStage base = base(slide);
    // The first stage has nothing before it but what it was taken from.
    Optional<Ladder.Row> before =
        base == null
            ? run.ladder(Benchmarks.PEERS, tree).row(Subject.CPYTHON)
            : ladder.row(base.name());
    OptionalDouble ns = LadderTimes.ns(ladder, stage.name());
    Optional<Guesses.Named> nearest =
        ns.isEmpty() ? Optional.empty() : guesses.nearest(stage, ns.getAsDouble());
    return new StepChart(
        ladder,
        before.orElse(null),
        stage.name(),
        nearest.map(Guesses.Named::ns).orElse(null),
        nearest.map(guess -> "guessed by " + guess.name()).orElse(""));
  }

  /** Which of the figures that a slide shows may not be quoted, and why; whose they are. */
  String caution(Slide slide) {
    FigureNotes notes = new FigureNotes(run);
    return switch (slide.kind()) {
      case REVEAL ->
          notes.caution(
              ladder,
              Stream.of(base(slide), slide.stage())
                  .filter(Objects::nonNull)
                  .map(Enum::name)
                  .toList());
      case LADDER ->
          notes.caution(
              ladder,
              ladder.rows().stream()
                  .filter(row -> row.subject().role() == Subject.Role.STAGE)
                  .map(row -> row.subject().key())
                  .toList());
      default -> lender(slide).isEmpty() ? "" : "Measured on " + lender(slide);
    };
  }

  /** What the step brought, and who had said so. */
  String foot(Slide slide, Talk talk) {
    if (slide.kind() != Slide.Kind.REVEAL) {
      return slide.kind() == Slide.Kind.LINTER ? worth : "";
    }
    WalkStage stage = slide.ofStage();
    String brought = StageSummary.step(ladder, stage, weak(slide));
    OptionalDouble ratio = LadderTimes.step(ladder, stage.name());
    List<Integer> hands = talk.guesses().hands(stage);
    int all = talk.guesses().raised(stage);
    Optional<Slide> asked =
        talk.slides().stream()
            .filter(each -> each.kind() == Slide.Kind.PREDICT && stage.equals(each.stage()))
            .findFirst();
    if (ratio.isEmpty() || all == 0 || asked.isEmpty()) {
      return brought;
    }
    int right = Guesses.right(ratio.getAsDouble(), asked.get().choices());
    return brought + " · " + hands.get(right) + " of " + all + " hands were right";
  }
}
