package astsprint.run;

import astsprint.results.Cell;
import java.io.IOException;

/** One cell of a run, and the fresh process that measures it. */
interface Measurement {
  Cell cell();

  /**
   * Measures it. The process notes in the run's folder what it saw, or why it saw nothing; a
   * process that dies notes nothing.
   *
   * @throws RefusedException if no process can be started at all
   */
  void into(RunFolder folder) throws IOException, InterruptedException;
}
