package astsprint.cli;

import astsprint.run.ClosedRun;
import astsprint.run.RunFolder;
import astsprint.workshop.Timing;
import java.io.IOException;
import java.io.PrintWriter;

/** A walker that was checked, timed as a run like any other. */
final class TimedTry {
  private TimedTry() {}

  /** What is done with a walker that was timed, or could not be. */
  interface Ending {
    /** The exit status. */
    int of(ClosedRun end, Timing.End how, PrintWriter out) throws IOException;
  }

  /**
   * Times it.
   *
   * @return the exit status
   */
  static int of(Timing timing, PrintWriter out) throws IOException, InterruptedException {
    return of(
        timing,
        out,
        (end, how, to) -> {
          to.println("Result: " + end.run().path());
          to.flush();
          return switch (how) {
            case TIMED -> ExitStatus.DONE;
            case AT_FAULT -> ExitStatus.BAD_INPUT;
            case NOT_MEASURED -> ExitStatus.INCOMPLETE;
          };
        });
  }

  /** The same, with another ending after what is told of the walker. */
  static int of(Timing timing, PrintWriter out, Ending ending)
      throws IOException, InterruptedException {
    return RunCommand.measure(
        RunFolder.create(RunCommand.RUNS),
        out,
        to -> timing.into(to, Output.live(out)),
        (end, to) -> {
          Timing.Outcome outcome = timing.outcome(end);
          outcome.lines().forEach(to::println);
          return ending.of(end, outcome.end(), to);
        });
  }
}
