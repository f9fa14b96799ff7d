package astsprint.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.machine.Os;
import astsprint.machine.UserPlaces;
import astsprint.process.Subprocess;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {
  @TempDir Path disk;

  private final List<List<String>> runs = new ArrayList<>();
  private UserPlaces machine = new UserPlaces(Os.LINUX, Map.of(), Path.of("."), Path.of("."));
  private Interpreter base = new Interpreter(Path.of("."), "cpython", 3, 13, 0, "final", true);

  @BeforeEach
  void aMachineWithOnePython() throws IOException {
    machine =
        new UserPlaces(
            Os.LINUX, Map.of("XDG_CACHE_HOME", disk.resolve("cäche").toString()), disk, disk);
    base =
        new Interpreter(
            Files.writeString(disk.resolve("python3"), ""), "cpython", 3, 13, 0, "final", true);
  }

  @Test
  void itIsMadeOnceAndThenReused() throws Exception {
    Path python = ((Available<Path>) prepare(this::everythingWorks)).value();
    assertTrue(
        python.startsWith(disk.resolve("cäche")) && python.endsWith(Path.of("bin", "python")));
    assertEquals(2, runs.size());
    assertEquals(List.of("-m", "venv"), runs.get(0).subList(2, 4));
    assertTrue(runs.get(1).containsAll(List.of("pip", "install", "--no-deps")));
    String requirements = Files.readString(Path.of(runs.get(1).getLast()));
    assertTrue(requirements.contains("fast-walk==" + PythonEnvironment.FAST_WALK.version()));
    assertTrue(requirements.contains("--require-hashes"));
    assertEquals(new Available<>(python), prepare(this::everythingWorks));
    assertEquals(2, runs.size(), "a ready environment is not made again");
  }

  @Test
  void anotherInterpreterHasItsOwn() throws Exception {
    Availability<Path> first = prepare(this::everythingWorks);
    base = new Interpreter(base.executable(), "cpython", 3, 14, 2, "final", true);
    assertFalse(first.equals(prepare(this::everythingWorks)));
    assertEquals(4, runs.size());
  }

  @Test
  void everyPackageHasAnEnvironmentAndPinsOfItsOwn() throws Exception {
    for (PythonEnvironment tool :
        List.of(PythonEnvironment.PYFLAKES, PythonEnvironment.FLAKE8, PythonEnvironment.RUFF)) {
      runs.clear();
      assertTrue(
          tool.prepare(machine, base, this::everythingWorks, progress -> {}) instanceof Available);
      assertEquals(2, runs.size(), tool + " has not been made before");
      String pinned = Files.readString(Path.of(runs.getLast().getLast()));
      assertTrue(pinned.contains(tool.name() + "==" + tool.version() + " "), pinned);
      assertTrue(pinned.contains("--require-hashes"), pinned);
    }
  }

  @Test
  void withoutPyPiTheReasonIsPipsOwnAndNothingIsLeft() throws Exception {
    Availability<Path> absent =
        prepare(
            (argv, limit) ->
                argv.contains("venv")
                    ? everythingWorks(argv, limit)
                    : failed(
                        "WARNING: Retrying (Retry(total=0)) after connection broken",
                        "ERROR: No matching distribution found for fast-walk==0.3.0",
                        "hint: see above"));
    assertEquals(
        new Unavailable<>(
            "pip could not install fast-walk 0.3.0:"
                + " No matching distribution found for fast-walk==0.3.0"),
        absent);
    assertTrue(prepare(this::everythingWorks) instanceof Available, "the next try starts afresh");
  }

  @Test
  void withoutAConnectionThatIsTheReason() throws Exception {
    Availability<Path> absent =
        prepare(
            (argv, limit) ->
                argv.contains("venv")
                    ? everythingWorks(argv, limit)
                    : failed(
                        "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken"
                            + " by 'NewConnectionError(\"HTTPSConnection(host='x', port=443):"
                            + " Failed to establish a new connection: [Errno 111] Connection"
                            + " refused\")': /simple/fast-walk/",
                        "ERROR: No matching distribution found for fast-walk==0.3.0"));
    assertEquals(
        new Unavailable<>(
            "pip could not install fast-walk 0.3.0:"
                + " no connection to PyPI: [Errno 111] Connection refused"),
        absent);
  }

  @Test
  void withoutVenvTheReasonSaysSo() throws Exception {
    assertEquals(
        new Unavailable<>("python -m venv failed: exit status 1: No module named venv"),
        prepare((argv, limit) -> failed("/usr/bin/python3:", "No module named venv", "")));
  }

  @Test
  void windowsHasScripts() {
    UserPlaces windows = new UserPlaces(Os.WINDOWS, Map.of("LOCALAPPDATA", "C"), disk, disk);
    assertEquals(
        disk.resolve("Scripts").resolve("python.exe"), PythonEnvironment.python(windows, disk));
    assertEquals(Path.of("C", "ast-sprint"), windows.cache());
  }

  private Availability<Path> prepare(PythonEnvironment.Runner runner) throws InterruptedException {
    return PythonEnvironment.FAST_WALK.prepare(machine, base, runner, progress -> {});
  }

  private Subprocess.Result everythingWorks(List<String> argv, Duration limit) throws IOException {
    runs.add(argv);
    if (argv.contains("venv")) {
      Files.createDirectories(Path.of(argv.getLast(), "bin"));
    }
    return new Subprocess.Result(0, List.of(), List.of(), false);
  }

  private static Subprocess.Result failed(String... lines) {
    return new Subprocess.Result(1, List.of(), List.of(lines), false);
  }
}
