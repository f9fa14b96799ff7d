package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.detours.Detour;
import astsprint.machine.GitProbe;
import astsprint.machine.JvmProbe;
import astsprint.machine.MachineProbe;
import astsprint.parse.ParsePhase;
import astsprint.results.Cell;
import astsprint.results.RunInfo;
import astsprint.results.RunWriter;
import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Describes a run before its first fork. */
public final class RunStart {
  /** Flags that name the run's own folder are no condition of the measurement. */
  private static final List<String> FOLDER_FLAGS =
      List.of("-Dastsprint.run=", "-XX:ErrorFile=", "-XX:-CreateCoredumpOnCrash");

  private RunStart() {}

  /**
   * Writes {@code run.json} and {@code plan.jsonl}.
   *
   * @param kind as in {@link RunInfo#kind}
   * @param command what was asked for
   * @param flags of the forks
   * @param seed of the order within rounds, 0 where the order is JMH's
   */
  public static RunInfo write(
      RunWriter run,
      String kind,
      List<String> command,
      List<String> flags,
      List<Cell> plan,
      long seed)
      throws IOException {
    List<String> conditions =
        flags.stream().filter(flag -> FOLDER_FLAGS.stream().noneMatch(flag::startsWith)).toList();
    RunInfo info =
        new RunInfo(
            RunInfo.FORMAT,
            kind,
            command,
            now(),
            null,
            MachineProbe.probe(),
            JvmProbe.describe(conditions),
            GitProbe.probe(),
            corpusSha256(),
            trees(plan),
            subjects(),
            seed);
    run.plan(plan);
    run.info(info);
    return info;
  }

  /** Now, to the second, as {@code run.json} has it. */
  public static String now() {
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
            Arrays.stream(WalkStage.values()).map(RunStart::subject),
            Stream.of(floor),
            Arrays.stream(Detour.values()).map(RunStart::subject),
            Arrays.stream(ParsePhase.values()).map(RunStart::subject))
        .flatMap(subjects -> subjects)
        .toList();
  }

  /** A part of the front end as results know it. */
  public static Subject subject(ParsePhase phase) {
    return new Subject(
        phase.name(), phase.title(), Subject.Role.VARIANT, Subject.Walks.OBJECTS, null, null);
  }

  /** A stage as results know it. */
  public static Subject subject(WalkStage stage) {
    return switch (stage.availability()) {
      case Available(var walker) ->
          new Subject(
              stage.name(),
              stage.title(),
              Subject.Role.STAGE,
              walker.live() ? Subject.Walks.OBJECTS : Subject.Walks.SNAPSHOT,
              null,
              null);
      case Unavailable(String reason) ->
          new Subject(
              stage.name(),
              stage.title(),
              Subject.Role.STAGE,
              Subject.Walks.SNAPSHOT,
              null,
              reason);
    };
  }

  private static Subject subject(Detour detour) {
    return new Subject(
        detour.name(), detour.title(), Subject.Role.DETOUR, Subject.Walks.OBJECTS, null, null);
  }

  private static List<TreeInfo> trees(List<Cell> plan) {
    return plan.stream()
        .map(cell -> cell.series().tree())
        .distinct()
        .flatMap(name -> Arrays.stream(NamedTree.values()).filter(t -> t.name().equals(name)))
        .map(TreeDescription::of)
        .toList();
  }

  /** Of the pinned artifact that the build took the corpus from. */
  private static String corpusSha256() throws IOException {
    Properties corpus = new Properties();
    try (InputStream in = RunStart.class.getResourceAsStream("corpus.properties")) {
      corpus.load(Objects.requireNonNull(in));
    }
    return corpus.getProperty("sha256");
  }
}
