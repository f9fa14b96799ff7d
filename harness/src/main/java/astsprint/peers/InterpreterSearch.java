package astsprint.peers;

import static astsprint.machine.UserPlaces.below;
import static astsprint.machine.UserPlaces.matching;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the newest CPython from 3.13 on: on the search path, among what the usual version managers
 * installed, in the installers' own places, and by {@code py} on Windows.
 */
public final class InterpreterSearch {
  /** {@code python}, {@code python3}, {@code python3.14}; not {@code python3-config}. */
  private static final Pattern NAME = Pattern.compile("python(3(\\.\\d+)?)?(\\.exe)?");

  /** A line of {@code py -0p}: {@code -V:3.13 * C:\Python313\python.exe}. */
  private static final Pattern LAUNCHER_LINE =
      Pattern.compile("\\s*-\\S+\\s+(?:\\*\\s+)?(\\S.*\\.exe)\\s*");

  private static final Duration LAUNCHER_LIMIT = Duration.ofSeconds(15);

  private InterpreterSearch() {}

  /** The newest one that serves; absent with what was found instead. */
  public static Availability<Interpreter> newest(UserPlaces machine) throws InterruptedException {
    List<Path> candidates = new ArrayList<>(candidates(machine));
    if (machine.os() == Os.WINDOWS) {
      candidates.addAll(launcherKnows());
    }
    Map<Path, Interpreter> answers = new LinkedHashMap<>();
    for (Path candidate : distinct(candidates)) {
      Interpreter.ask(candidate).ifPresent(found -> answers.put(found.executable(), found));
    }
    return choose(List.copyOf(answers.values()));
  }

  /** The Python that the user named, if it serves. */
  public static Availability<Interpreter> named(Path program) throws InterruptedException {
    Optional<Interpreter> answer = Interpreter.ask(program);
    return answer.isEmpty()
        ? new Unavailable<>(program + " is not a Python that runs")
        : choose(List.of(answer.get()));
  }

  static Availability<Interpreter> choose(List<Interpreter> found) {
    Optional<Interpreter> best =
        found.stream().filter(Interpreter::serves).max(Interpreter.BY_VERSION);
    if (best.isPresent()) {
      return new Available<>(best.get());
    }
    String wanted = "no CPython 3." + Interpreter.OLDEST_MINOR + " or later found";
    return new Unavailable<>(
        found.stream()
            .max(Interpreter.BY_VERSION)
            .map(
                it ->
                    wanted
                        + "; the newest here is "
                        + it.implementation()
                        + " "
                        + it.version()
                        + (it.plain() ? "" : " (a debug or free-threaded build)"))
            .orElse(wanted));
  }

  /** Programs that may be a Python, in no particular order; they exist, that is all. */
  static List<Path> candidates(UserPlaces machine) {
    List<Path> found = new ArrayList<>();
    for (Path folder : machine.searchPath()) {
      found.addAll(matching(folder, "python*"));
    }
    boolean windows = machine.os() == Os.WINDOWS;
    String[] inside = windows ? new String[] {"python.exe"} : new String[] {"bin", "python3"};
    for (Path installs : installsOfVersionManagers(machine)) {
      found.addAll(matching(installs, concat("*", inside)));
    }
    for (String distribution : List.of("miniforge3", "miniconda3", "anaconda3", "mambaforge")) {
      Path conda = machine.home().resolve(distribution);
      found.addAll(matching(conda, inside));
      found.addAll(matching(conda.resolve("envs"), concat("*", inside)));
    }
    if (windows) {
      Path programs = machine.folder("LOCALAPPDATA", "AppData", "Local").resolve("Programs");
      found.addAll(matching(programs.resolve("Python"), "Python3*", "python.exe"));
      machine
          .variable("ProgramFiles")
          .ifPresent(folder -> found.addAll(matching(Path.of(folder), "Python3*", "python.exe")));
    } else {
      Path root = machine.root();
      for (Path prefix :
          List.of(
              below(root, "opt", "homebrew"),
              below(root, "home", "linuxbrew", ".linuxbrew"),
              below(root, "usr", "local"),
              below(root, "usr"))) {
        found.addAll(matching(prefix.resolve("bin"), "python3*"));
        found.addAll(matching(prefix.resolve("opt"), "python@3*", "bin", "python3*"));
      }
      Path frameworks = below(root, "Library", "Frameworks", "Python.framework", "Versions");
      found.addAll(matching(frameworks, concat("3*", inside)));
    }
    return found.stream()
        .filter(path -> NAME.matcher(fileName(path)).matches() && Files.isRegularFile(path))
        .toList();
  }

  /** Folders that hold one folder per installed version. */
  private static List<Path> installsOfVersionManagers(UserPlaces machine) {
    boolean windows = machine.os() == Os.WINDOWS;
    Path data = machine.folder("XDG_DATA_HOME", ".local", "share");
    Path pyenv =
        windows
            ? machine.folder("PYENV", ".pyenv", "pyenv-win")
            : machine.folder("PYENV_ROOT", ".pyenv");
    Path uv =
        machine
            .variable("UV_PYTHON_INSTALL_DIR")
            .map(Path::of)
            .orElseGet(
                () ->
                    windows
                        ? below(machine.folder("APPDATA", "AppData", "Roaming"), "uv", "python")
                        : below(data, "uv", "python"));
    return List.of(
        pyenv.resolve("versions"),
        uv,
        below(machine.folder("ASDF_DATA_DIR", ".asdf"), "installs", "python"),
        below(
            machine.variable("MISE_DATA_DIR").map(Path::of).orElse(data.resolve("mise")),
            "installs",
            "python"));
  }

  private static List<Path> launcherKnows() throws InterruptedException {
    try {
      Subprocess.Result result = Subprocess.run(List.of("py", "-0p"), LAUNCHER_LIMIT);
      return result.succeeded() ? parseLauncher(result.out()) : List.of();
    } catch (IOException noLauncher) {
      return List.of();
    }
  }

  static List<Path> parseLauncher(List<String> lines) {
    List<Path> found = new ArrayList<>();
    for (String line : lines) {
      Matcher m = LAUNCHER_LINE.matcher(line);
      if (m.matches()) {
        found.add(Path.of(m.group(1)));
      }
    }
    return found;
  }

  /** One path per file: {@code python}, {@code python3} and {@code python3.13} are often links. */
  private static List<Path> distinct(List<Path> candidates) {
    Map<Path, Path> byFile = new LinkedHashMap<>();
    for (Path candidate : candidates) {
      try {
        byFile.putIfAbsent(candidate.toRealPath(), candidate);
      } catch (IOException dangling) {
        // A link to nowhere is no program.
      }
    }
    return List.copyOf(byFile.values());
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String[] concat(String first, String[] rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
