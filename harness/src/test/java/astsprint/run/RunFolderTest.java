package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final Cell FIRST = Cell.of("ladder", "S01", "DIFFLIB", 1);
  private static final Cell SECOND = Cell.of("ladder", "S02", "DIFFLIB", 1);
  private static final Cell THIRD = Cell.of("ladder", "S03", "DIFFLIB", 1);

  @TempDir private Path path;
  private RunWriter fork;
  private RunFolder folder;

  @BeforeEach
  void plan() throws IOException {
    fork = RunWriter.open(path);
    folder = RunFolder.open(path);
    folder.plan(List.of(FIRST, SECOND, THIRD));
  }

  @Test
  void aCellThatEndedWithoutAWordCrashed() throws IOException {
    measured(FIRST);
    Files.writeString(path.resolve("hs_err_7.log"), "#\n#  SIGSEGV (0xb) at pc=0x1\n#\n");
    assertFalse(folder.look(SECOND).accounted());
    measured(THIRD);
    ClosedRun end = folder.close();
    assertFalse(end.interrupted());
    Failure failure = end.failures().getFirst();
    assertEquals(1, end.failures().size());
    assertEquals(SECOND, failure.cell());
    assertEquals(Failure.Kind.CRASHED, failure.kind());
    assertTrue(failure.cause().contains("SIGSEGV (0xb)"), failure.cause());
    assertTrue(Files.exists(path.resolve("crash_7.log")));
    assertFalse(end.whole());
  }

  @Test
  void theCellInWhichARunWasInterruptedDidNotFail() throws IOException {
    measured(FIRST);
    folder.stop();
    folder.look(SECOND);
    ClosedRun end = folder.close();
    assertTrue(end.interrupted());
    assertEquals(List.of(), end.failures());
  }

  @Test
  void whatIsNotPlannedAnyMoreIsNotMissing() throws IOException {
    measured(FIRST);
    folder.planInstead(List.of(SECOND));
    measured(SECOND);
    assertFalse(folder.close().interrupted(), "the third is not planned any more");
  }

  @Test
  void whatIsPlannedInsteadIsMissingUntilItIsMeasured() throws IOException {
    measured(FIRST);
    folder.planInstead(List.of(SECOND));
    assertTrue(folder.close().interrupted());
  }

  @Test
  void aKnownFailureIsNotToldTwice() throws IOException {
    measured(FIRST);
    measured(SECOND);
    fork.failure(new Failure(THIRD, "1", 0, Failure.Kind.HUNG, "hung"));
    assertTrue(folder.look(THIRD).failed());
    assertEquals(1, folder.close().failures().size());
  }

  @Test
  void whatIsUnavailableIsNoFailure() throws IOException {
    measured(FIRST);
    measured(SECOND);
    fork.failure(new Failure(THIRD, "1", 0, Failure.Kind.UNAVAILABLE, "no compiler"));
    folder.look(THIRD);
    assertTrue(folder.close().whole());
  }

  @Test
  void whatIsThereIsNotMeasuredAgain() throws IOException {
    measured(FIRST);
    RunFolder later = RunFolder.open(path);
    assertTrue(later.accounted(FIRST));
    assertFalse(later.accounted(SECOND));
  }

  @Test
  void eachLookSeesWhatWasAddedSinceTheLast() throws IOException {
    measured(FIRST);
    fork.sample(new Sample(SECOND, "2-2", 1, 1, Sample.Phase.MEASUREMENT, 0, 20.0, 100, 0.0));
    Seen seen = folder.look(SECOND);
    assertEquals("2-2", seen.fork());
    assertEquals(List.of(20.0), seen.ns());
  }

  private void measured(Cell cell) throws IOException {
    fork.sample(new Sample(cell, "1-1", 1, 1, Sample.Phase.MEASUREMENT, 0, 10.0, 100, 0.0));
    assertTrue(folder.look(cell).whole());
  }
}
