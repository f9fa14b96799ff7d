package astsprint.cli;

import astsprint.run.RunFolder;
import astsprint.workshop.Timing;
import java.io.IOException;
import java.io.PrintWriter;

/** A walker that was checked, timed as a run like any other. */
final class TimedTry {
  private TimedTry() {}

  /**
   * Times it.
   *
   * @return the exit status
   */
  static int of(Timing timing, PrintWriter out) throws IOException, InterruptedException {
    RunFolder folder = RunFolder.create(RunCommand.RUNS);
    return RunCommand.measure(
        folder,
        out,
        to -> timing.into(to, Output.live(out)),
        (end, to) -> {
          Timing.Outcome outcome = timing.outcome(end);
          outcome.lines().forEach(to::println);
          to.println("Result: " + end.run().path());
          to.flush();
          return switch (outcome.end()) {
            case TIMED -> ExitStatus.DONE;
            case AT_FAULT -> ExitStatus.BAD_INPUT;
            case NOT_MEASURED -> ExitStatus.INCOMPLETE;
          };
        });
  }
}
