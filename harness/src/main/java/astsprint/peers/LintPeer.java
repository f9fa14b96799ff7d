package astsprint.peers;

import astsprint.jmh.JvmAccess;
import astsprint.machine.Os;
import astsprint.process.OwnJvm;
import astsprint.results.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A linter that is measured on the same files, with the same rules. */
public enum LintPeer {
  PYFLAKES("pyflakes", "pyflakes", PythonEnvironment.PYFLAKES, List.of(Rules.NAMES)),
  FLAKE8("flake8", "flake8", PythonEnvironment.FLAKE8, List.of(Rules.NAMES)),
  RUFF("ruff", "ruff", PythonEnvironment.RUFF, List.of(Rules.NAMES, Rules.NODES)),
  CPYTHON_RULES("cpython-rules", "CPython: ast.walk, rules", null, List.of(Rules.NODES)),
  LINT("lint", "ast-sprint lint", null, List.of(Rules.NAMES, Rules.NODES));

  /** Which rules: those that the linters compared have in common. */
  public enum Rules {
    /** About names; pyflakes has some more, and no way to leave them out. */
    NAMES("names", List.of("F401", "F811", "F821", "F841")),
    /** That look at one node: {@code lint_peers.py} has the same. */
    NODES("nodes", List.of("E711", "E712", "E722", "F541", "F631", "F632", "F634", "F901"));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> codes;

    Rules(String key, List<String> codes) {
      this.key = key;
      this.codes = codes;
    }

    /** As a parameter's value. */
    public String key() {
      return key;
    }

    /** Codes, as ruff has them. */
    public List<String> codes() {
      return codes;
    }

    /** Those of that key. */
    public static Rules of(String key) {
      return key.equals(NAMES.key) ? NAMES : NODES;
    }
  }

  /** Names of parameters. */
  public static final String RULES = "rules";

  /**
   * {@link #FRESH}, a process for each time; or {@link #WARM}, one that does it again and again.
   */
  public static final String PROCESS = "process";

  /** How many files at once; JMH's own {@code threads} is another thing. */
  public static final String JOBS = "jobs";

  public static final String FRESH = "fresh";
  public static final String WARM = "warm";

  /**
   * A command line.
   *
   * @param variables of the environment, beside those that are there
   */
  public record Command(List<String> argv, Map<String, String> variables) {}

  private final String key;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // A record of strings.
  private final @Nullable PythonEnvironment environment;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<Rules> rules;

  LintPeer(String key, String title, @Nullable PythonEnvironment environment, List<Rules> rules) {
    this.key = key;
    this.title = title;
    this.environment = environment;
    this.rules = rules;
  }

  /** Names it in results. */
  public String key() {
    return key;
  }

  /** What rules it is measured with. */
  public List<Rules> rules() {
    return rules;
  }

  /** What it is installed in; empty where it needs nothing but Python, or not even that. */
  public Optional<PythonEnvironment> environment() {
    return Optional.ofNullable(environment);
  }

  /** Whether it needs a Python. */
  public boolean needsPython() {
    return this != LINT;
  }

  /** Whether it can lint again and again in one process. */
  public boolean staysWarm() {
    return this != RUFF;
  }

  /** Whether it can lint several files at once in a process. */
  public boolean worksInParallel(String process) {
    return this == RUFF || this == LINT || (this == FLAKE8 && process.equals(FRESH));
  }

  /** As results know it. */
  public Subject subject(@Nullable String version, @Nullable String unavailable) {
    return new Subject(key, title, Subject.Role.PEER, Subject.Walks.OBJECTS, version, unavailable);
  }

  /** The one that results call so. */
  public static LintPeer of(String key) {
    for (LintPeer peer : values()) {
      if (peer.key.equals(key)) {
        return peer;
      }
    }
    throw new IllegalArgumentException("no linter is called " + key);
  }

  /**
   * What lints a tree's files in a process of its own.
   *
   * @param python of its environment
   * @param jobs files at once
   * @param empty lint a file without a line instead: that is what it takes to start
   * @param listing of the tree's files, as {@code lint_peers.py} wants them
   */
  public Command command(
      Path python, Rules rules, int jobs, boolean empty, SourceFiles files, Path listing)
      throws IOException {
    String codes = String.join(",", rules.codes());
    String what = (empty ? files.empty() : files.sources()).toString();
    List<String> inPython = List.of(python.toString(), "-X", "utf8", "-I", "-B");
    return switch (this) {
      case PYFLAKES -> plain(inPython, "-m", "pyflakes", what);
      case FLAKE8 ->
          plain(
              inPython, "-m", "flake8", "--isolated", "--select=" + codes, "--jobs=" + jobs, what);
      case RUFF ->
          new Command(
              List.of(
                  python.resolveSibling(Os.here() == Os.WINDOWS ? "ruff.exe" : "ruff").toString(),
                  "check",
                  "--isolated",
                  "--no-cache",
                  "--target-version=py314",
                  "--select=" + codes,
                  "--output-format=concise",
                  what),
              Map.of("RAYON_NUM_THREADS", Integer.toString(jobs)));
      case CPYTHON_RULES ->
          plain(
              inPython,
              files.lintScript().toString(),
              key,
              (empty ? files.emptyListing() : listing).toString());
      case LINT ->
          new Command(
              lint(List.of("lint", "--select=" + codes, "--threads=" + jobs, what)), Map.of());
    };
  }

  private static Command plain(List<String> program, String... arguments) {
    List<String> argv = new ArrayList<>(program);
    argv.addAll(List.of(arguments));
    return new Command(argv, Map.of());
  }

  /** By its name: the command line is above all that measures. */
  private static List<String> lint(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(OwnJvm.java()));
    command.addAll(JvmAccess.FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "astsprint.cli.Main"));
    command.addAll(arguments);
    return command;
  }
}
