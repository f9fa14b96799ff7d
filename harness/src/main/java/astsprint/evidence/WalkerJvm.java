package astsprint.evidence;

import astsprint.benchmark.ForkFlags;
import astsprint.process.OwnJvm;
import astsprint.process.Subprocess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A child JVM in which one walker runs alone.
 *
 * @param stage constant of {@link astsprint.stages.WalkStage}
 * @param tree as {@link astsprint.benchmark.TreeChoice#of} takes it
 * @param warmup before anything is recorded
 * @param length of what is recorded
 */
public record WalkerJvm(String stage, String tree, Duration warmup, Duration length) {
  private static final Pattern FIGURE = Pattern.compile("(\\d+) visits, ([\\d.]+) ns");

  /**
   * Runs it to its end.
   *
   * @param flags of the JVM, beside those that every fork has
   * @return nanoseconds per visit while it was looked at, which no report should quote
   * @throws IOException with the child's own message if it fails
   */
  double run(List<String> flags, Recorder recorder, Path file)
      throws IOException, InterruptedException {
    return figure(output(flags, recorder, file)).orElseThrow();
  }

  /** The same; all that the JVM prints, the last line of which has the figure. */
  List<String> output(List<String> flags, Recorder recorder, Path file)
      throws IOException, InterruptedException {
    List<String> flagsOfAll = new ArrayList<>(ForkFlags.conditions(List.of(), tree));
    flagsOfAll.addAll(flags);
    List<String> argv =
        OwnJvm.command(
            flagsOfAll,
            WalkLoop.class,
            List.of(
                stage,
                tree,
                Long.toString(warmup.toMillis()),
                Long.toString(length.toMillis()),
                recorder.name(),
                file.toString()));
    Duration limit = warmup.plus(length).multipliedBy(2).plusSeconds(120);
    Subprocess.Result result = Subprocess.run(argv, limit);
    if (!result.succeeded() || figure(result.out()).isEmpty()) {
      throw new IOException(stage + " on " + tree + ": " + complaint(result));
    }
    return result.out();
  }

  private static Optional<Double> figure(List<String> output) {
    return output.reversed().stream()
        .map(FIGURE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> Double.parseDouble(found.group(2)));
  }

  /** The exception's own line says more than the last frame of its trace. */
  private static String complaint(Subprocess.Result result) {
    return result.err().stream()
        .filter(line -> line.startsWith("Exception in thread"))
        .findFirst()
        .orElseGet(result::complaint);
  }
}
