package astsprint.results;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of one run, or of a JMH file from elsewhere.
 *
 * @param path the folder or file it was read from
 * @param info what the run was; null if its {@code run.json} is absent or unreadable, and for JMH
 *     files from elsewhere
 * @param plan what it set out to measure, empty where unknown
 * @param samples every iteration, in the order of their lines
 * @param failures cells without a figure
 * @param observations what forks saw beside the times
 * @param jmh what JMH wrote, in the order of its files
 * @param seeded what became of seeded mistakes; null if the run counted none
 * @param problems what could not be read, and why
 */
public record Run(
    Path path,
    @Nullable RunInfo info,
    List<Cell> plan,
    List<Sample> samples,
    List<Failure> failures,
    List<Observation> observations,
    List<JmhResult> jmh,
    @Nullable SeededMistakes seeded,
    List<Problem> problems) {
  public Run {
    plan = List.copyOf(plan);
    samples = List.copyOf(samples);
    failures = List.copyOf(failures);
    observations = List.copyOf(observations);
    jmh = List.copyOf(jmh);
    problems = List.copyOf(problems);
  }

  /** The folder's name, or the file's. */
  public String name() {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** Whether there is nothing to show but the problems. */
  public boolean isEmpty() {
    return samples.isEmpty() && jmh.isEmpty() && failures.isEmpty() && seeded == null;
  }

  /** Whether all that is known of it is what JMH wrote. */
  public boolean isForeign() {
    return samples.isEmpty() && !jmh.isEmpty();
  }

  /** The cells that have all their measured iterations, or a failure: nothing more will come. */
  public Set<Cell> accounted() {
    Set<Cell> accounted = new HashSet<>();
    samples.stream().filter(Sample::endsFork).forEach(sample -> accounted.add(sample.cell()));
    failures.forEach(failure -> accounted.add(failure.cell()));
    return accounted;
  }

  /** What is known of a tree, if the run recorded them. */
  public Optional<TreeInfo> tree(String name) {
    return info == null
        ? Optional.empty()
        : info.trees().stream().filter(tree -> tree.name().equals(name)).findFirst();
  }

  /** A subject as the run described it, if it did. */
  public Optional<Subject> subject(String key) {
    return info == null
        ? Optional.empty()
        : info.subjects().stream().filter(subject -> subject.key().equals(key)).findFirst();
  }

  /**
   * Whether the run has neither ended nor been planned to the end: {@code run.json} lacks an end.
   */
  public boolean unfinished() {
    return info != null && info.finished() == null;
  }
}
