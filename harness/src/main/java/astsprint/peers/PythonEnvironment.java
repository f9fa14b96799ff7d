package astsprint.peers;

import astsprint.machine.Kit;
import astsprint.machine.Os;
import astsprint.machine.UserPlaces;
import astsprint.process.Subprocess;
import astsprint.process.TemporaryFolder;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A virtual environment with one package in it, in the user's cache: made once per interpreter,
 * then reused. pip installs what {@code PACKAGE-requirements.txt} pins by version and hash.
 *
 * @param name of the package
 * @param version that is installed
 */
public record PythonEnvironment(String name, String version) {
  /** The article's walk. */
  public static final PythonEnvironment FAST_WALK = new PythonEnvironment("fast-walk", "0.3.0");

  public static final PythonEnvironment PYFLAKES = new PythonEnvironment("pyflakes", "4.1.0");
  public static final PythonEnvironment FLAKE8 = new PythonEnvironment("flake8", "7.5.0");
  public static final PythonEnvironment RUFF = new PythonEnvironment("ruff", "0.17.6");

  /** Written last: an environment without it was given up half-way. */
  private static final String READY = "ready.txt";

  /** {@code after connection broken by 'NewConnectionError("...: [Errno 111] refused")': /x}. */
  private static final Pattern BROKEN =
      Pattern.compile("after connection broken by (?:.*: )?['\"]?([^:]*?)[\"')]+: /");

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** A program that is run; a seam for tests. */
  public interface Runner {
    Subprocess.Result run(List<String> argv, Duration limit)
        throws IOException, InterruptedException;
  }

  /**
   * The Python of the environment, made if need be.
   *
   * @param progress told what takes time
   */
  public Availability<Path> prepare(
      UserPlaces machine, Interpreter base, Runner runner, Consumer<String> progress)
      throws InterruptedException {
    Path environments = machine.cache().resolve("peers");
    Path folder = environments.resolve(folder(base));
    try {
      Files.createDirectories(environments);
      try (FileChannel lock =
              FileChannel.open(
                  environments.resolve(folder(base) + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var held = lock.lock()) {
        Objects.requireNonNull(held);
        return isReady(folder, base)
            ? new Available<>(python(machine, folder))
            : make(machine, folder, base, runner, progress);
      }
    } catch (IOException e) {
      return new Unavailable<>("cannot make a virtual environment in " + environments + ": " + e);
    }
  }

  private Availability<Path> make(
      UserPlaces machine, Path folder, Interpreter base, Runner runner, Consumer<String> progress)
      throws IOException, InterruptedException {
    TemporaryFolder.delete(folder);
    progress.accept("making a virtual environment of Python " + base.version() + " in " + folder);
    Subprocess.Result venv =
        runner.run(
            List.of(base.executable().toString(), "-I", "-m", "venv", folder.toString()), LIMIT);
    if (!venv.succeeded()) {
      TemporaryFolder.delete(folder);
      return new Unavailable<>("python -m venv failed: " + venv.complaint());
    }
    Path python = python(machine, folder);
    Path requirements = folder.resolve(file());
    Files.writeString(requirements, requirements());
    List<String> install = new ArrayList<>(List.of(python.toString(), "-m", "pip", "install"));
    install.addAll(List.of("--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"));
    install.addAll(List.of("--retries", "1", "--timeout", "20"));
    Optional<Path> wheels = Kit.here().flatMap(Kit::wheels);
    wheels.ifPresent(
        found -> install.addAll(List.of("--no-index", "--find-links", found.toString())));
    install.addAll(List.of("--requirement", requirements.toString()));
    progress.accept(
        "installing %s from %s".formatted(this, wheels.map(Path::toString).orElse("PyPI")));
    Subprocess.Result pip = runner.run(install, LIMIT);
    if (!pip.succeeded()) {
      TemporaryFolder.delete(folder);
      return new Unavailable<>("pip could not install " + this + ": " + complaint(pip));
    }
    Files.writeString(folder.resolve(READY), mark(base));
    return new Available<>(python);
  }

  /**
   * Why pip did not connect, if it did not: its error would say that there is no such version. Else
   * its own first error; what follows it are hints.
   */
  private static String complaint(Subprocess.Result pip) {
    for (String line : pip.err()) {
      Matcher broken = BROKEN.matcher(line);
      if (broken.find()) {
        return "no connection to PyPI: " + broken.group(1);
      }
    }
    return pip.err().stream()
        .filter(line -> line.startsWith("ERROR: "))
        .findFirst()
        .map(line -> line.substring("ERROR: ".length()))
        .orElseGet(pip::complaint);
  }

  private boolean isReady(Path folder, Interpreter base) throws IOException {
    Path ready = folder.resolve(READY);
    return Files.exists(ready)
        && Files.readString(ready).equals(mark(base))
        && Files.exists(base.executable());
  }

  /** Another interpreter, or other requirements, make another environment. */
  private String mark(Interpreter base) {
    return base.executable() + "\n" + base.version() + "\n" + requirements();
  }

  private String folder(Interpreter base) {
    return "python-%s-%08x%s"
        .formatted(
            base.version().replace(' ', '-'),
            base.executable().toString().hashCode(),
            equals(FAST_WALK) ? "" : "-" + name);
  }

  private String file() {
    return name + "-requirements.txt";
  }

  /** {@code ruff 0.17.6}. */
  @Override
  public String toString() {
    return name + " " + version;
  }

  static Path python(UserPlaces machine, Path folder) {
    return machine.os() == Os.WINDOWS
        ? UserPlaces.below(folder, "Scripts", "python.exe")
        : UserPlaces.below(folder, "bin", "python");
  }

  private String requirements() {
    try (InputStream in = PythonEnvironment.class.getResourceAsStream(file())) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
