package astsprint.peers;

import astsprint.process.Subprocess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python, as it describes itself.
 *
 * @param executable what to run
 * @param implementation such as {@code cpython}
 * @param major 3
 * @param minor 13 in 3.13.0
 * @param micro 0 in 3.13.0
 * @param stage {@code final}, or {@code alpha}, {@code beta}, {@code candidate}
 * @param plain neither a debug build nor one without the global lock: both are slower than the
 *     Python that people run
 */
public record Interpreter(
    Path executable,
    String implementation,
    int major,
    int minor,
    int micro,
    String stage,
    boolean plain) {
  /** fast-walk's published wheels begin here. */
  static final int OLDEST_MINOR = 13;

  /** Finished releases before unfinished ones, then by version. */
  static final Comparator<Interpreter> BY_VERSION =
      Comparator.comparing(Interpreter::finished)
          .thenComparingInt(Interpreter::major)
          .thenComparingInt(Interpreter::minor)
          .thenComparingInt(Interpreter::micro);

  private static final Duration LIMIT = Duration.ofSeconds(15);

  private static final String QUESTION =
      """
      import sys, sysconfig
      v = sys.version_info
      plain = not sysconfig.get_config_var('Py_GIL_DISABLED') and not hasattr(sys, 'gettotalrefcount')
      print('python', sys.implementation.name, v[0], v[1], v[2], v[3], int(plain), sys.executable)
      """;

  private static final Pattern ANSWER =
      Pattern.compile("python (\\S+) (\\d+) (\\d+) (\\d+) (\\S+) ([01]) (.+)");

  boolean finished() {
    return stage.equals("final");
  }

  /** As people write it: {@code 3.14.2}. */
  public String version() {
    return major + "." + minor + "." + micro + (finished() ? "" : " " + stage);
  }

  /** Whether the peers can be measured under it. */
  boolean serves() {
    return implementation.equals("cpython") && plain && major == 3 && minor >= OLDEST_MINOR;
  }

  /** Asks a program; empty if it is not a Python that runs. */
  static Optional<Interpreter> ask(Path program) throws InterruptedException {
    try {
      Subprocess.Result result =
          Subprocess.run(List.of(program.toString(), "-X", "utf8", "-I", "-c", QUESTION), LIMIT);
      return result.succeeded()
          ? result.out().stream().flatMap(line -> parse(line).stream()).findFirst()
          : Optional.empty();
    } catch (IOException notAProgram) {
      return Optional.empty();
    }
  }

  static Optional<Interpreter> parse(String line) {
    Matcher m = ANSWER.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Interpreter(
            Path.of(m.group(7).strip()),
            m.group(1),
            Integer.parseInt(m.group(2)),
            Integer.parseInt(m.group(3)),
            Integer.parseInt(m.group(4)),
            m.group(5),
            m.group(6).equals("1")));
  }
}
