package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.peers.PythonFork;
import astsprint.peers.SourceFiles;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One fresh Python process that measures one cell.
 *
 * @param python the interpreter, or why there is none
 * @param sources what it reads
 * @param filter the class of nodes that it hands out alone, and how many; empty for all nodes
 * @param quick shorter iterations
 */
record PythonMeasurement(
    Cell cell, Availability<Path> python, SourceFiles sources, List<String> filter, boolean quick)
    implements Measurement {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Override
  public void into(RunFolder folder) throws IOException, InterruptedException {
    switch (python) {
      case Unavailable<Path>(String reason) ->
          folder
              .writer()
              .failure(
                  new Failure(
                      cell, null, System.currentTimeMillis(), Failure.Kind.UNAVAILABLE, reason));
      case Available<Path>(Path program) -> {
        NamedTree tree = NamedTree.valueOf(cell.series().tree());
        PythonFork.measure(
            cell,
            program,
            sources.script(),
            sources.listing(tree),
            filter,
            PythonFork.Pace.of(tree, quick),
            LIMIT,
            folder.writer());
      }
    }
  }
}
