package astsprint.cli;

import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Outdated;
import astsprint.lint.rules.Rules;
import astsprint.linting.Excerpt;
import astsprint.linting.FileLinting;
import astsprint.linting.FileLinting.Result;
import astsprint.linting.FindingFormat;
import astsprint.linting.PythonFiles;
import astsprint.linting.StageVisits;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint lint}. */
@Command(
    name = "lint",
    description = {
      "Find all that is wrong with Python files in one pass: syntax errors and what CPython's"
          + " compiler refuses (E999), its warnings (W999), and what the rules find.",
      "Codes are ruff's. A comment `# noqa` or `# noqa: CODES` silences its line, `# flake8: noqa`"
          + " a file.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing found",
      "1:something found",
      "2:wrong usage, or a file that cannot be read",
    })
final class LintCommand implements Callable<Integer> {
  private static final int UNREADABLE = 2;
  private static final int MANY_FILES = 50;
  private static final String STDIN = "-";

  private final boolean terminal;
  private final boolean colours;
  private final Supplier<ProgressBarBuilder> bars;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "1..*",
      description = "Python files, and folders of them; - reads standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--select",
      split = ",",
      paramLabel = "CODE",
      description = "Only codes that begin so: F, E7, B006. Default: all.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "CODE",
      description = "Not these; of --select and --ignore the longer code decides.")
  private List<String> ignore = List.of();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "A table of outdated calls; may be repeated. `reflex` is the one that comes along.")
  private List<String> tables = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private FindingFormat format = FindingFormat.TEXT;

  @Option(names = "--statistics", description = "How often each code was found, nothing else.")
  private boolean statistics;

  @Option(names = "--ignore-noqa", description = "Let no comment silence anything.")
  private boolean ignoreNoqa;

  @Option(
      names = "--stdin-filename",
      defaultValue = "stdin",
      paramLabel = "NAME",
      description = "What standard input is called. Default: ${DEFAULT-VALUE}.")
  private String stdinName = "stdin";

  @Option(
      names = "--stage",
      description =
          "Which walker visits the nodes: ${COMPLETION-CANDIDATES}. Default: the last live one"
              + " that runs here.")
  private @Nullable WalkStage stage;

  @Option(names = "--walk-per-rule", description = "Walk each tree once for each rule.")
  private boolean walkPerRule;

  @Option(names = "--threads", description = "Files at once. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** As it is run: what its output is, the JVM knows. */
  LintCommand() {
    this(isTerminal(), System.getenv("NO_COLOR") == null, ProgressBarBuilder::new);
  }

  /**
   * @param terminal whether people see the output as it comes
   * @param colours whether they want to see colours
   * @param bars makes progress bars
   */
  LintCommand(boolean terminal, boolean colours, Supplier<ProgressBarBuilder> bars) {
    this.terminal = terminal;
    this.colours = colours;
    this.bars = bars;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw wrong("--threads is at least 1");
    }
    if (statistics && format != FindingFormat.TEXT) {
      throw wrong("--statistics is text");
    }
    Linter.Shape shape = walkPerRule ? Linter.Shape.WALK_PER_RULE : Linter.Shape.ONE_WALK;
    Linter linter = linter(shape);
    FileLinting linting = new FileLinting(linter, StageVisits.by(stage()));
    Report report = new Report();
    List<Path> named = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STDIN)) {
        report.add(linting.lint(stdinName, System.in.readAllBytes()));
      } else {
        named.add(Path.of(path));
      }
    }
    List<Path> files = PythonFiles.of(named, report::problem);
    if (terminal && files.size() >= MANY_FILES) {
      try (ProgressBar bar = bars.get().setTaskName("lint").setInitialMax(files.size()).build()) {
        linting.lint(files, threads, report.andThen(result -> bar.step()));
      }
    } else {
      linting.lint(files, threads, report.andThen(result -> {}));
    }
    return report.end();
  }

  private Linter linter(Linter.Shape shape) throws IOException {
    List<Rule> rules = rules();
    Selection selection = new Selection(select, ignore);
    Set<String> codes = Linter.codes(rules);
    List<String> unknown = selection.unknown(codes);
    if (!unknown.isEmpty()) {
      throw wrong(
          "--select %s: no code begins so. There are %s."
              .formatted(String.join(",", unknown), String.join(", ", codes)));
    }
    return new Linter(rules, selection, shape, !ignoreNoqa);
  }

  private List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>(Rules.all());
    for (String table : tables) {
      try {
        rules.addAll(
            table.equals("reflex")
                ? Outdated.reflex()
                : Outdated.parse(table, Files.readString(Path.of(table))));
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw wrong(table + ": cannot be read: " + e.getMessage());
      }
    }
    return rules;
  }

  private WalkStage stage() {
    if (stage != null) {
      if (stage.availability() instanceof Unavailable(String reason)) {
        throw wrong(stage + " is unavailable: " + reason);
      }
      return stage;
    }
    // From the end, so that only one is made ready: of S10 that is to link a library.
    return Stream.of(WalkStage.values())
        .sorted(Comparator.reverseOrder())
        .filter(WalkStage::live)
        .filter(candidate -> !(candidate.availability() instanceof Unavailable))
        .findFirst()
        .orElse(WalkStage.first());
  }

  private CommandLine.ParameterException wrong(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  @SuppressWarnings("SystemConsoleNull") // It is null where jdk.console names java.base.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** What has been found so far, and where it is written. */
  private final class Report {
    private final PrintWriter out = spec.commandLine().getOut();
    private final boolean people = format == FindingFormat.TEXT && terminal && colours;

    /** All findings where the format needs them at once. */
    private final List<Finding> findings = new ArrayList<>();

    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean unreadable;

    Consumer<Result> andThen(Consumer<Result> next) {
      return result -> {
        add(result);
        next.accept(result);
      };
    }

    void problem(String line) {
      unreadable = true;
      spec.commandLine().getErr().println(line);
    }

    void add(Result result) {
      if (!result.problem().isEmpty()) {
        problem(result.problem());
      }
      result.findings().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
      if (statistics) {
        return;
      }
      if (people) {
        result.findings().forEach(finding -> Excerpt.write(finding, result.source(), out));
      } else if (format == FindingFormat.TEXT) {
        format.write(result.findings(), out);
      } else {
        findings.addAll(result.findings());
      }
    }

    int end() {
      if (statistics) {
        counts.forEach((code, count) -> out.println(count + "\t" + code));
      } else if (format != FindingFormat.TEXT) {
        format.write(findings, out);
      }
      return unreadable ? UNREADABLE : counts.isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }
  }
}
