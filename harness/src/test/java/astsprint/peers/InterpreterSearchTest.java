package astsprint.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.machine.Os;
import astsprint.machine.UserPlaces;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterSearchTest {
  @TempDir Path disk;

  @Test
  void thePathIsSearchedForPythonsAndNothingElse() throws IOException {
    Path tools = folder("tools with blänks");
    file(tools.resolve("python3"));
    file(tools.resolve("python3.14"));
    file(tools.resolve("python"));
    file(tools.resolve("python3-config"));
    file(tools.resolve("python3.14t"));
    file(tools.resolve("pythonw"));
    assertEquals(
        List.of("python", "python3", "python3.14"),
        names(machine(Os.LINUX, Map.of("PATH", tools + ":" + disk.resolve("not there")))));
  }

  @Test
  void versionManagersAndInstallersAreKnown() throws IOException {
    List<Path> expected =
        List.of(
            disk.resolve("home/.pyenv/versions/3.13.0/bin/python3"),
            disk.resolve("home/.local/share/uv/python/cpython-3.14.2-linux/bin/python3"),
            disk.resolve("home/.asdf/installs/python/3.13.1/bin/python3"),
            disk.resolve("home/.local/share/mise/installs/python/3.13/bin/python3"),
            disk.resolve("home/miniforge3/bin/python3"),
            disk.resolve("opt/homebrew/bin/python3.13"),
            disk.resolve("opt/homebrew/opt/python@3.14/bin/python3.14"),
            disk.resolve("Library/Frameworks/Python.framework/Versions/3.13/bin/python3"));
    for (Path program : expected) {
      file(program);
    }
    List<Path> found = InterpreterSearch.candidates(machine(Os.MACOS, Map.of()));
    assertTrue(found.containsAll(expected), found.toString());
    assertEquals(expected.size(), found.size(), found.toString());
  }

  @Test
  void windowsKeepsItsPythonsElsewhere() throws IOException {
    Path local = folder("Local");
    file(local.resolve("Programs/Python/Python313/python.exe"));
    file(folder("home").resolve(".pyenv/pyenv-win/versions/3.13.0/python.exe"));
    file(folder("Roaming").resolve("uv/python/cpython-3.14/python.exe"));
    UserPlaces machine =
        machine(
            Os.WINDOWS,
            Map.of(
                "LocalAppData", local.toString(), "APPDATA", disk.resolve("Roaming").toString()));
    assertEquals(3, InterpreterSearch.candidates(machine).size());
  }

  @Test
  void theLauncherOfWindowsListsPaths() {
    assertEquals(
        List.of(
            Path.of("C:\\Users\\Jörg Ö\\Python313\\python.exe"),
            Path.of("C:\\Python312\\python.exe")),
        InterpreterSearch.parseLauncher(
            List.of(
                " -V:3.13 *        C:\\Users\\Jörg Ö\\Python313\\python.exe",
                " -V:3.12          C:\\Python312\\python.exe",
                "No installed Pythons found!")));
  }

  @Test
  void theNewestFinishedOrdinaryCPythonIsChosen() {
    Interpreter chosen = python("cpython", 14, 2, "final", true);
    assertEquals(
        new Available<>(chosen),
        InterpreterSearch.choose(
            List.of(
                python("cpython", 13, 9, "final", true),
                chosen,
                python("cpython", 15, 0, "alpha", true),
                python("cpython", 14, 3, "final", false),
                python("graalpy", 14, 9, "final", true))));
  }

  @Test
  void ifNoneServesTheReasonNamesTheNewest() {
    Availability<Interpreter> old =
        InterpreterSearch.choose(
            List.of(
                python("cpython", 9, 1, "final", true), python("cpython", 12, 1, "final", true)));
    assertEquals(
        new Unavailable<>("no CPython 3.13 or later found; the newest here is cpython 3.12.1"),
        old);
    assertEquals(
        new Unavailable<>("no CPython 3.13 or later found"), InterpreterSearch.choose(List.of()));
  }

  @Test
  void whatDoesNotRunIsPassedOver() throws Exception {
    Path fake = folder("fake");
    file(fake.resolve("python3"));
    UserPlaces machine = machine(Os.LINUX, Map.of("PATH", fake.toString()));
    assertEquals(
        new Unavailable<>("no CPython 3.13 or later found"), InterpreterSearch.newest(machine));
    assertEquals(
        new Unavailable<>(fake.resolve("python3") + " is not a Python that runs"),
        InterpreterSearch.named(fake.resolve("python3")));
  }

  @Test
  void anAnswerIsReadWholeOrNotAtAll() {
    Interpreter it =
        Interpreter.parse("python cpython 3 15 0 beta 0 C:\\Program Files\\py\\python.exe")
            .orElseThrow();
    assertEquals("3.15.0 beta", it.version());
    assertEquals(Path.of("C:\\Program Files\\py\\python.exe"), it.executable());
    assertTrue(Interpreter.parse("Python was not found; run without arguments").isEmpty());
  }

  private UserPlaces machine(Os os, Map<String, String> environment) {
    return new UserPlaces(os, environment, disk.resolve("home"), disk);
  }

  private static Interpreter python(
      String kind, int minor, int micro, String stage, boolean plain) {
    return new Interpreter(
        Path.of("python3." + minor + "." + micro), kind, 3, minor, micro, stage, plain);
  }

  private static List<String> names(UserPlaces machine) {
    return InterpreterSearch.candidates(machine).stream()
        .map(p -> String.valueOf(p.getFileName()))
        .toList();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(disk.resolve(name));
  }

  private static void file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "no program");
    File it = path.toFile();
    assertTrue(it.setExecutable(true) || File.separatorChar == '\\');
  }
}
