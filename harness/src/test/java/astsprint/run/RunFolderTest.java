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

class RunEndTest {
  private static final Cell FIRST = Cell.of("ladder", "S01", "DIFFLIB", 1);
  private static final Cell SECOND = Cell.of("ladder", "S02", "DIFFLIB", 1);
  private static final Cell THIRD = Cell.of("ladder", "S03", "DIFFLIB", 1);

  @TempDir private Path folder;
  private RunWriter run;

  @BeforeEach
  void plan() throws IOException {
    run = RunWriter.open(folder);
    run.plan(List.of(FIRST, SECOND, THIRD));
  }

  @Test
  void aCellThatEndedWithoutAWordCrashed() throws IOException {
    measured(FIRST);
    measured(THIRD);
    Files.writeString(folder.resolve("hs_err_7.log"), "#\n#  SIGSEGV (0xb) at pc=0x1\n#\n");
    RunEnd end = RunEnd.close(folder, 3);
    assertFalse(end.interrupted());
    Failure failure = end.failures().getFirst();
    assertEquals(1, end.failures().size());
    assertEquals(SECOND, failure.cell());
    assertEquals(Failure.Kind.CRASHED, failure.kind());
    assertTrue(failure.cause().contains("SIGSEGV (0xb)"), failure.cause());
    assertTrue(Files.exists(folder.resolve("crash_7.log")));
  }

  @Test
  void theCellInWhichARunWasInterruptedDidNotFail() throws IOException {
    measured(FIRST);
    RunEnd end = RunEnd.close(folder, 2);
    assertTrue(end.interrupted());
    assertEquals(List.of(), end.failures());
  }

  @Test
  void aKnownFailureIsNotToldTwice() throws IOException {
    measured(FIRST);
    measured(SECOND);
    run.failure(new Failure(THIRD, "1", 0, Failure.Kind.HUNG, "hung"));
    assertEquals(1, RunEnd.close(folder, 3).failures().size());
  }

  @Test
  void whatIsUnavailableIsNoFailure() throws IOException {
    measured(FIRST);
    measured(SECOND);
    run.failure(new Failure(THIRD, "1", 0, Failure.Kind.UNAVAILABLE, "no compiler"));
    assertEquals(List.of(), RunEnd.close(folder, 3).failures());
  }

  private void measured(Cell cell) {
    run.sample(new Sample(cell, "1-1", 1, 1, Sample.Phase.MEASUREMENT, 0, 10.0, 100, 0.0));
  }
}
