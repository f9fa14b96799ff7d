package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.peers.Provision;
import astsprint.peers.Provision.Absent;
import astsprint.peers.Provision.Present;
import astsprint.peers.PythonFork;
import astsprint.peers.SourceFiles;
import astsprint.results.Cell;
import astsprint.results.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One fresh Python process that measures one cell.
 *
 * @param python the interpreter, or why there is none
 * @param sources what it reads
 * @param quick shorter iterations
 */
record PythonMeasurement(Cell cell, Provision<Path> python, SourceFiles sources, boolean quick)
    implements Measurement {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Override
  public void into(RunFolder folder) throws IOException, InterruptedException {
    switch (python) {
      case Absent<Path>(String reason) ->
          folder
              .writer()
              .failure(
                  new Failure(
                      cell, null, System.currentTimeMillis(), Failure.Kind.UNAVAILABLE, reason));
      case Present<Path>(Path program) -> {
        NamedTree tree = NamedTree.valueOf(cell.series().tree());
        PythonFork.measure(
            cell,
            program,
            sources.script(),
            sources.listing(tree),
            PythonFork.Pace.of(tree, quick),
            LIMIT,
            folder.writer());
      }
    }
  }
}
