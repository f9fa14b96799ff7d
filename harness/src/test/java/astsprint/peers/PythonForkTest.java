package astsprint.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.machine.UserPlaces;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.Subject;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under the Python of this machine; skipped, with the reason, where there is none that serves. */
class PythonForkTest {
  private static final PythonFork.Pace SHORT = new PythonFork.Pace(1, 2, 1);

  /** Module, Assign, Name, BinOp, Store, Name, Add, Name, Load, Load. */
  private static final String SOURCE = "sümme = a + b\n";

  private static final int VISITS = 10;

  /** Looked for once: asking every Python of a machine takes a second or two. */
  private static Availability<Interpreter> found = new Unavailable<>("not looked for");

  @BeforeAll
  static void look() throws InterruptedException {
    found = InterpreterSearch.newest(UserPlaces.ofThisMachine());
  }

  @TempDir Path disk;

  private Path script = Path.of("peers.py");

  @BeforeEach
  void aScript() throws Exception {
    script = disk.resolve("peers.py");
    try (InputStream in = PythonFork.class.getResourceAsStream("peers.py")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Subject.CPYTHON,
        "cpython-list",
        "cpython-inlined-children",
        "cpython-inlined-fields",
        "cpython-fused-check"
      })
  void everyWalkOfOurOwnIsMeasured(String key) throws Exception {
    Run run = measure(cell(key), python(), VISITS);
    assertEquals(List.of(), run.failures());
    assertEquals(
        List.of(Sample.Phase.WARMUP, Sample.Phase.MEASUREMENT, Sample.Phase.MEASUREMENT),
        run.samples().stream().map(Sample::phase).toList());
    assertEquals(List.of(1, 1, 2), run.samples().stream().map(Sample::iteration).toList());
    for (Sample sample : run.samples()) {
      assertTrue(sample.ns() > 0, "time");
      assertEquals(0, sample.work() % VISITS);
    }
  }

  @Test
  void aTreeWithOtherVisitsThanOursIsNotTimed() throws Exception {
    Run run = measure(cell("cpython-list"), python(), VISITS + 1);
    assertEquals(List.of(), run.samples());
    Failure failure = run.failures().getFirst();
    assertEquals(Failure.Kind.WRONG, failure.kind());
    assertTrue(
        failure.cause().endsWith("ast.walk yields 10 nodes here, 11 were expected"),
        failure.cause());
  }

  @Test
  void parsingIsTimedByTheByte() throws Exception {
    Run run =
        measure(Cell.of(Benchmarks.PARSE, Peer.CPYTHON_PARSE, "DIFFLIB", 1), python(), VISITS);
    assertEquals(0, run.samples().getLast().work() % (SOURCE.length() + 1));
  }

  @Test
  void aPeerThatCannotBeImportedSaysSo() throws Exception {
    Run run = measure(cell("fast-walk-dfs"), python(), VISITS);
    // Unless somebody installed it for all of this machine.
    if (run.samples().isEmpty()) {
      assertEquals("No module named 'fast_walk'", run.failures().getFirst().cause());
    }
  }

  @Test
  void aProgramThatDoesNotStartCostsTheCellOnly() throws Exception {
    Run run = measure(cell(Subject.CPYTHON), disk.resolve("no-python"), VISITS);
    assertEquals(Failure.Kind.UNAVAILABLE, run.failures().getFirst().kind());
    assertFalse(run.failures().getFirst().cause().isBlank());
  }

  @Test
  void nodesOfOneClassAreHandedOutAndCounted() throws Exception {
    Cell cell = Cell.of(Benchmarks.FILTERED, Subject.CPYTHON, "DIFFLIB", 1);
    Run run = measure(cell, python(), VISITS, List.of("Name", "3"));
    assertEquals(List.of(), run.failures());
    assertEquals(0, run.samples().getLast().work() % VISITS, "the whole tree is visited");
    assertEquals("3", run.observations().getFirst().value());
  }

  @Test
  void anotherNumberOfNodesThanOursIsNotTimed() throws Exception {
    Cell cell = Cell.of(Benchmarks.FILTERED, Subject.CPYTHON, "DIFFLIB", 1);
    Run run = measure(cell, python(), VISITS, List.of("Name", "4"));
    assertEquals(List.of(), run.samples());
    Failure failure = run.failures().getFirst();
    assertEquals(Failure.Kind.WRONG, failure.kind());
    assertEquals("hands out 3 nodes of Name, 4 were expected", failure.cause());
  }

  private static Cell cell(String key) {
    return Cell.of(Benchmarks.PEERS, key, "DIFFLIB", 1);
  }

  private static Path python() {
    return switch (found) {
      case Available<Interpreter>(Interpreter it) -> it.executable();
      case Unavailable<Interpreter>(String reason) -> {
        assumeTrue(false, reason);
        throw new AssertionError("not reached");
      }
    };
  }

  private Run measure(Cell cell, Path python, int visits) throws Exception {
    return measure(cell, python, visits, List.of());
  }

  private Run measure(Cell cell, Path python, int visits, List<String> filter) throws Exception {
    Path source = Files.writeString(disk.resolve("quelle ü.py"), SOURCE);
    Path listing = Files.writeString(disk.resolve("list.tsv"), visits + "\t" + source + "\n");
    Path folder = disk.resolve("run");
    RunWriter writer = RunWriter.open(folder);
    PythonFork.measure(
        cell, python, script, listing, filter, SHORT, Duration.ofSeconds(60), writer);
    return RunReader.read(folder);
  }
}
