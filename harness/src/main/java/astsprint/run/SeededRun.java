package astsprint.run;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.SeededMistakes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run that counts and measures nothing: programs with seeded mistakes, linted. */
public final class SeededRun {
  private SeededRun() {}

  /**
   * Writes what was counted as a run of its own. It is counted before: there is no half of it.
   *
   * @param runs below which the run's folder is made
   */
  public static Run write(Path runs, SeededMistakes counted, List<String> command)
      throws IOException {
    RunFolder folder = RunFolder.create(runs);
    RunDescription.write(
        folder, "seeded", command, List.of(), List.of(), List.of(), counted.seed());
    counted.write(folder.path());
    folder.close();
    return RunReader.read(folder.path());
  }
}
