package astsprint.machine;

import astsprint.process.Subprocess;
import astsprint.results.Fact;
import astsprint.results.Machine;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Looks for what the project uses, and knows how to get it. */
public final class Doctor {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final long ENOUGH_MEMORY = 4L << 30;

  /**
   * One prerequisite.
   *
   * @param what in a word
   * @param found whether it is there
   * @param text what was found, or what its absence costs
   * @param remedies how to get it, by operating system; empty where nothing helps
   */
  public record Finding(String what, boolean found, String text, Map<String, String> remedies) {
    /** In a word; what nothing can be done about is not missing but unknown. */
    public String state() {
      return found ? "found" : remedies.isEmpty() ? "unknown" : "missing";
    }
  }

  private Doctor() {}

  /**
   * Looks at everything; about a second.
   *
   * @param python what the peers in Python would run under
   * @param cache what the linter's start cache saves; empty where there can be none
   */
  public static List<Finding> examine(Fact python, Optional<Fact> cache)
      throws InterruptedException {
    Machine machine = MachineProbe.probe();
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.add(compiler());
    findings.add(display());
    findings.add(python(python));
    findings.add(startCache(cache));
    findings.add(cores(machine));
    findings.add(memory(machine));
    findings.add(power(machine));
    findings.add(fact("CPU", machine.cpu()));
    findings.add(fact("governor", machine.governor()));
    findings.add(fact("turbo", machine.turbo()));
    findings.add(fact("SMT", machine.smt()));
    findings.add(fact("hypervisor", machine.hypervisor()));
    findings.add(fact("container", machine.container()));
    findings.add(fact("counters", machine.counters()));
    findings.add(stages());
    return findings;
  }

  private static Finding jdk() {
    return new Finding(
        "JDK",
        Runtime.version().feature() >= 25,
        Runtime.version() + ", " + System.getProperty("java.vendor"),
        remedies(
            "your package manager's JDK 25, or https://adoptium.net; then set JAVA_HOME",
            "brew install --cask temurin@25",
            "winget install EclipseAdoptium.Temurin.25.JDK"));
  }

  /** What the build looks for, by the build's own list. */
  private static Finding compiler() throws InterruptedException {
    Properties compilers = new Properties();
    try (InputStream in = Doctor.class.getResourceAsStream("/astsprint/c-compilers.properties")) {
      compilers.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> programs = List.of(compilers.getProperty("programs").split(" ", -1));
    Map<String, String> remedies =
        remedies(
            compilers.getProperty("Linux"),
            compilers.getProperty("macOS"),
            compilers.getProperty("Windows"));
    for (String program : programs) {
      Optional<String> line = Subprocess.firstLine(List.of(program, "--version"), LIMIT);
      if (line.isPresent()) {
        return new Finding("C compiler", true, program + ": " + line.get(), remedies);
      }
    }
    String absent =
        "none of "
            + String.join(", ", programs)
            + (Kit.here().isPresent()
                ? ": the kit has its kernel; an own walker's part in C cannot be compiled"
                : ": the native kernel cannot be built, all else works");
    return new Finding("C compiler", false, absent, remedies);
  }

  private static Finding python(Fact python) {
    return new Finding(
        "Python",
        python.readable(),
        python.readable()
            ? python.text()
            : python.text() + ": the peers in Python have no row, all else works",
        remedies(
            "apt-get install python3 python3-venv, or pyenv install 3.14",
            "brew install python@3.14",
            "winget install Python.Python.3.14"));
  }

  private static Finding startCache(Optional<Fact> cache) {
    String what = "start cache";
    if (cache.isEmpty()) {
      return new Finding(what, false, "only a jar has one; this runs from a folder", Map.of());
    }
    Fact fact = cache.get();
    return new Finding(what, fact.readable(), fact.text(), Map.of("all", "ast-sprint cache"));
  }

  private static Finding display() {
    boolean there = !GraphicsEnvironment.isHeadless();
    return new Finding(
        "display",
        there,
        there ? "the viewer can open" : "no display: the viewer cannot open, all else works",
        remedies(
            "log in to a desktop, or run under xvfb-run",
            "log in to a desktop session",
            "log in to a desktop session"));
  }

  private static Finding cores(Machine machine) {
    boolean enough = machine.processors() >= 2;
    return new Finding(
        "cores",
        enough,
        machine.cores()
            + "; "
            + machine.processors()
            + " processors for the JVM"
            + (enough ? "" : ": compiler and collector share one with the walk"),
        remedies("give the machine two cores", "-", "-"));
  }

  private static Finding memory(Machine machine) {
    if (!machine.memory().readable()) {
      return fact("memory", machine.memory());
    }
    long bytes = Long.parseLong(machine.memory().text());
    return new Finding(
        "memory",
        bytes >= ENOUGH_MEMORY,
        "%.1f GiB; difflib takes 1, the library 7, the forests 9".formatted(bytes / 0x1p30),
        remedies("close what is open", "close what is open", "close what is open"));
  }

  private static Finding power(Machine machine) {
    boolean steady = !machine.power().text().startsWith("battery");
    return new Finding(
        "power",
        steady,
        machine.power().toString(),
        remedies("plug in the mains", "plug in the mains", "plug in the mains"));
  }

  private static Finding stages() {
    List<String> missing =
        Arrays.stream(WalkStage.values())
            .flatMap(
                stage ->
                    stage.availability() instanceof Unavailable(String reason)
                        ? Optional.of(stage.name() + ": " + reason).stream()
                        : Optional.<String>empty().stream())
            .toList();
    return new Finding(
        "stages",
        missing.isEmpty(),
        missing.isEmpty()
            ? "all " + WalkStage.values().length + " can run"
            : String.join("; ", missing),
        Map.of());
  }

  private static Finding fact(String what, Fact fact) {
    return new Finding(what, fact.readable(), fact.text(), Map.of());
  }

  /** The same for each operating system, in the order in which they are told. */
  public static Map<String, String> remedies(String linux, String mac, String windows) {
    Map<String, String> remedies = new LinkedHashMap<>();
    remedies.put("Linux", linux);
    remedies.put("macOS", mac);
    remedies.put("Windows", windows);
    return remedies;
  }
}
