package astsprint.run;

import astsprint.benchmark.Cells;
import astsprint.benchmark.ForkFlags;
import astsprint.corpus.NamedTree;
import astsprint.detours.Detour;
import astsprint.machine.GitProbe;
import astsprint.machine.JvmProbe;
import astsprint.machine.MachineProbe;
import astsprint.parse.ParsePhase;
import astsprint.results.Cell;
import astsprint.results.RunInfo;
import astsprint.results.Subject;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Describes a run before its first process. */
final class RunDescription {
  /** The stage that stands in the ladder once more, under a second key. */
  static final WalkStage AGAIN = WalkStage.halfway();

  private RunDescription() {}

  /**
   * Writes {@code run.json} and {@code plan.jsonl}.
   *
   * @param kind as in {@link RunInfo#kind}
   * @param command what was asked for
   * @param given flags that the user gives to forks
   * @param trees that are walked, as {@link astsprint.benchmark.TreeChoice#of} takes them
   * @param seed of the order within rounds
   */
  static void write(
      RunFolder folder,
      String kind,
      List<String> command,
      List<String> given,
      Collection<String> trees,
      List<Cell> plan,
      long seed)
      throws IOException {
    List<String> flags = new ArrayList<>(ForkFlags.conditions(given, NamedTree.SIXTEEN.name()));
    flags.addAll(given);
    // The forests have a heap of their own, which follows their size.
    trees.stream()
        .filter(tree -> tree.startsWith(NamedTree.FOREST.name()))
        .distinct()
        .map(tree -> tree + ": " + String.join(" ", ForkFlags.heap(given, tree)))
        .forEach(flags::add);
    folder.plan(plan);
    folder.describe(
        new RunInfo(
            RunInfo.FORMAT,
            kind,
            command,
            now(),
            null,
            MachineProbe.probe(),
            JvmProbe.describe(flags),
            GitProbe.probe(),
            corpusSha256(),
            trees.stream().distinct().map(TreeDescription::of).flatMap(Optional::stream).toList(),
            subjects(),
            seed));
  }

  /**
   * Describes a run of peers, or adds to the description and the plan of a run that is there.
   *
   * @param trees that are walked
   * @param peers whom it measures beside the stages
   */
  static void writeOrAdd(
      RunFolder folder,
      List<String> command,
      List<NamedTree> trees,
      List<Cell> plan,
      List<Subject> peers,
      long seed)
      throws IOException {
    if (folder.info() == null) {
      List<String> names = trees.stream().map(NamedTree::name).toList();
      write(folder, "peers", command, List.of(), names, plan, seed);
    } else {
      folder.plan(plan);
    }
    add(folder, peers);
  }

  /** Adds subjects to a described run, or describes them anew. */
  static void add(RunFolder folder, List<Subject> subjects) throws IOException {
    RunInfo info = Objects.requireNonNull(folder.info(), "described");
    Map<String, Subject> all = new LinkedHashMap<>();
    info.subjects().forEach(subject -> all.put(subject.key(), subject));
    subjects.forEach(subject -> all.put(subject.key(), subject));
    folder.describe(info.of(List.copyOf(all.values())));
  }

  /** Now, to the second, as {@code run.json} has it. */
  static String now() {
    return OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static List<Subject> subjects() {
    Subject floor =
        new Subject(
            Subject.FLOOR,
            "copy of the answer",
            Subject.Role.FLOOR,
            Subject.Walks.SNAPSHOT,
            null,
            null);
    return Stream.of(
            Arrays.stream(WalkStage.values()).map(RunDescription::subject),
            Stream.of(floor, again(subject(AGAIN))),
            Arrays.stream(Detour.values()).map(RunDescription::subject),
            Arrays.stream(ParsePhase.values()).map(RunDescription::subject))
        .flatMap(subjects -> subjects)
        .toList();
  }

  /** The same stage under its second key. */
  private static Subject again(Subject stage) {
    return new Subject(
        Cells.again(stage.key()),
        stage.title() + " again",
        Subject.Role.AGAIN,
        stage.walks(),
        null,
        stage.unavailable(),
        stage.key(),
        stage.sourceHash());
  }

  /** A part of the front end as results know it. */
  static Subject subject(ParsePhase phase) {
    return new Subject(
        phase.name(), phase.title(), Subject.Role.VARIANT, Subject.Walks.OBJECTS, null, null);
  }

  /** A stage as results know it. */
  static Subject subject(WalkStage stage) {
    String reason =
        stage.availability() instanceof Unavailable<TreeWalker>(String why) ? why : null;
    WalkStage base = stage.predecessor();
    return new Subject(
        stage.name(),
        stage.title(),
        Subject.Role.STAGE,
        stage.live() ? Subject.Walks.OBJECTS : Subject.Walks.SNAPSHOT,
        null,
        reason,
        null,
        StageSources.hash(stage),
        base == null ? null : base.name());
  }

  private static Subject subject(Detour detour) {
    return new Subject(
        detour.name(), detour.title(), Subject.Role.DETOUR, Subject.Walks.OBJECTS, null, null);
  }

  /** Of the pinned artifact that the build took the corpus from. */
  private static String corpusSha256() throws IOException {
    Properties corpus = new Properties();
    try (InputStream in = RunDescription.class.getResourceAsStream("corpus.properties")) {
      corpus.load(Objects.requireNonNull(in));
    }
    return corpus.getProperty("sha256");
  }
}
