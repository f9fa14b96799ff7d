package astsprint.run;

import astsprint.peers.LintPeer;
import astsprint.process.Subprocess;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A program that is started, works and ends, a few times: from the start to the end counts. What it
 * takes on an empty file is noted beside it.
 *
 * @param command that does the work
 * @param empty that has none to do
 * @param work units that the work counts as
 */
record ProcessMeasurement(Cell cell, LintPeer.Command command, LintPeer.Command empty, long work)
    implements Measurement {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** So often at most, and no more once this time is spent. */
  private static final int MOST = 5;

  private static final long ENOUGH = 8_000_000_000L;

  /** Neither nothing found nor something found is a failure. */
  private static final int FOUND = 1;

  private static final Pattern FINDING = Pattern.compile(".*:\\d+:.*");

  @Override
  public void into(RunFolder folder) throws IOException, InterruptedException {
    RunWriter writer = folder.writer();
    String fork = "process-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    List<Double> times = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    long findings = 0;
    try {
      double startUp = Seen.median(times(empty)).orElseThrow();
      writer.observation(
          new Observation(
              cell, fork, Observation.START_UP, String.format(Locale.ROOT, "%.0f", startUp)));
      long began = System.nanoTime();
      while (times.size() < MOST && (times.isEmpty() || System.nanoTime() - began < ENOUGH)) {
        long start = System.nanoTime();
        Subprocess.Result result = run(command);
        times.add((double) (System.nanoTime() - start));
        ends.add(System.currentTimeMillis());
        findings = result.out().stream().filter(line -> FINDING.matcher(line).matches()).count();
      }
    } catch (IOException e) {
      writer.failure(
          new Failure(
              cell,
              null,
              System.currentTimeMillis(),
              Failure.Kind.CRASHED,
              String.valueOf(e.getMessage())));
      return;
    }
    for (int i = 0; i < times.size(); i++) {
      Sample.Phase phase = Sample.Phase.MEASUREMENT;
      writer.sample(
          new Sample(
              cell,
              fork,
              i + 1,
              times.size(),
              phase,
              ends.get(i),
              times.get(i) / work,
              work,
              null));
    }
    writer.observation(new Observation(cell, fork, Observation.FINDINGS, Long.toString(findings)));
  }

  private static List<Double> times(LintPeer.Command command)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      long start = System.nanoTime();
      var _ = run(command);
      times.add((double) (System.nanoTime() - start));
    }
    return times;
  }

  private static Subprocess.Result run(LintPeer.Command command)
      throws IOException, InterruptedException {
    Subprocess.Result result =
        Subprocess.run(command.argv(), command.variables(), LIMIT, line -> {});
    if (result.timedOut() || result.exit() > FOUND) {
      throw new IOException(result.complaint());
    }
    return result;
  }
}
