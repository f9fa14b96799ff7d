package astsprint.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was: the content of {@code run.json}.
 *
 * @param format version of the format, {@link #FORMAT}
 * @param kind {@code full}, {@code quick}, {@code duel}, {@code reference}, {@code peers}, …
 * @param command what was typed, without paths of the machine
 * @param started ISO-8601 with offset
 * @param finished the same; null while the run goes on, and for ever if it was interrupted
 * @param machine where
 * @param jvm on what
 * @param git of which source
 * @param corpusSha256 digest of the pinned corpus artifact
 * @param trees that are walked
 * @param subjects that are measured, in the report's order, those that cannot run here included
 * @param seed of the random order of subjects within a round; 0 if they went in the given order
 */
public record RunInfo(
    int format,
    String kind,
    List<String> command,
    String started,
    @Nullable String finished,
    Machine machine,
    Jvm jvm,
    Git git,
    String corpusSha256,
    List<TreeInfo> trees,
    List<Subject> subjects,
    long seed) {
  /** The version that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public RunInfo {
    command = List.copyOf(command);
    trees = List.copyOf(trees);
    subjects = List.copyOf(subjects);
  }

  /** The same, ended. */
  public RunInfo finished(String when) {
    return new RunInfo(
        format,
        kind,
        command,
        started,
        when,
        machine,
        jvm,
        git,
        corpusSha256,
        trees,
        subjects,
        seed);
  }

  /** The same of other subjects. */
  public RunInfo of(List<Subject> others) {
    return new RunInfo(
        format,
        kind,
        command,
        started,
        finished,
        machine,
        jvm,
        git,
        corpusSha256,
        trees,
        others,
        seed);
  }

  /** The same on another machine. */
  public RunInfo on(Machine other) {
    return new RunInfo(
        format,
        kind,
        command,
        started,
        finished,
        other,
        jvm,
        git,
        corpusSha256,
        trees,
        subjects,
        seed);
  }
}
