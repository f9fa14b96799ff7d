package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.benchmark.EntryClass;
import astsprint.benchmark.Printed;
import astsprint.conformance.Conformance;
import astsprint.conformance.Conformance.Check;
import astsprint.conformance.Conformance.Finding;
import astsprint.conformance.ExpectedVisits;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JVM that holds one walker to the suite. It says what it is at as it goes, so that the parent
 * knows where it hung or died.
 */
final class CheckFork {
  /** Trees of a hundred thousand visits and more come last: most mistakes show before. */
  private static final Set<String> LARGE =
      Set.of(
          "DEEP_100_000",
          "WIDE_1_000_000",
          "WIDE_NAMES",
          "LINKED_LIST_LONG",
          "SHARED_SUBTREES",
          "EVERY_KNOWN_CLASS");

  private final PrintStream answers;
  private final String nonce;
  private final Printed printed;
  private final List<Check> checks;

  private CheckFork(PrintStream answers, String nonce, Printed printed, List<Check> checks) {
    this.answers = answers;
    this.nonce = nonce;
    this.printed = printed;
    this.checks = checks;
  }

  /** Waits for a nonce, a folder and a class, one a line; answers and ends. */
  public static void main(String... arguments) throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Printed printed = Printed.redirect();
    List<Check> checks = warmUp(printed, arguments[0].equals("WARM"));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String nonce = requests.readLine();
    String folder = requests.readLine();
    String name = requests.readLine();
    if (nonce == null || folder == null || name == null) {
      return;
    }
    CheckFork fork = new CheckFork(answers, nonce, printed, checks);
    fork.tell(fork.check(new EntryClass(Path.of(folder), name)));
    // Threads that a walker has left running end here.
    Runtime.getRuntime().halt(0);
  }

  /**
   * So that a check need not wait for classes, nor, if the whole suite is to run, for the JIT: does
   * with a walker of the project's own what will be done with another one, until that is there.
   *
   * @return the suite, ready
   */
  private static List<Check> warmUp(Printed printed, boolean wholeSuite) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CheckFork trial = new CheckFork(nowhere, "", printed, List.of());
    TreeWalker walker = WalkStage.halfway().walker();
    var _ = trial.wrong(walker, true);
    trial.tell(trial.result(true, true, "", List.of(), null));
    if (!wholeSuite) {
      return ordered(asked() ? Conformance.checks() : Conformance.planted());
    }
    for (Check check : ordered(Conformance.checks())) {
      if (asked()) {
        return ordered(Conformance.checks());
      }
      check.on(walker);
    }
    List<Check> ready = ordered(Conformance.planted());
    System.gc(); // Not when the walker's own objects would bring it about.
    return ready;
  }

  private static boolean asked() throws IOException {
    return System.in.available() > 0;
  }

  private void tell(CheckResult result) {
    say("result " + JsonMapper.builder().build().writeValueAsString(result));
  }

  private void say(String line) {
    answers.print(nonce + " " + line + "\n");
    answers.flush();
  }

  private static List<Check> ordered(List<Check> checks) {
    return checks.stream()
        .sorted(Comparator.comparing(check -> LARGE.contains(check.name())))
        .toList();
  }

  private CheckResult check(EntryClass entry) {
    boolean live = true;
    try {
      say("at making a " + entry.name());
      TreeWalker walker = entry.walker();
      live = walker.live();
      Optional<CheckResult> wrong = wrong(walker, live);
      return wrong.orElseGet(() -> result(true, walker.live(), "", List.of(), null));
    } catch (ReflectiveOperationException | IOException broken) {
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      String what =
          broken.getCause() == null ? String.valueOf(broken.getMessage()) : "throws " + cause;
      return result(false, live, what, List.of(), cause);
    } catch (OutOfMemoryError full) {
      return result(false, live, "the heap is full: " + full.getMessage(), List.of(), full);
    } catch (Throwable thrown) {
      return result(false, live, "throws " + thrown, List.of(), thrown);
    }
  }

  private Optional<CheckResult> wrong(TreeWalker walker, boolean live) {
    for (String source : Sources.ALL) {
      say("at the source " + source.replace("\n", "; "));
      Module root = parse(source);
      Optional<Finding> finding =
          new Check("source", asked -> Conformance.visitsExactly(asked, root)).finding(walker);
      if (finding.isPresent()) {
        // Of the source itself, not of a smaller tree: this can be read.
        return Optional.of(shown(walker, live, "source", finding.get(), parse(source), source));
      }
    }
    for (Check check : checks) {
      if (check.name().equals("nothing visited before the first walk")) {
        Optional<String> unfair = unfair(walker);
        if (unfair.isPresent()) {
          return unfair.map(what -> result(false, live, what, List.of(), null));
        }
      }
      say("at " + check.name());
      Optional<Finding> finding = check.finding(walker);
      if (finding.isPresent()) {
        Finding found = finding.get();
        AstNode tree = found.tree();
        return Optional.of(
            tree == null
                ? result(
                    false,
                    live,
                    check.name() + ": " + found.what(),
                    Rules.of(check.name()).stream().map(rule -> "The rule: " + rule).toList(),
                    found.thrown())
                : shown(walker, live, check.name(), found, tree, ""));
      }
    }
    return Optional.empty();
  }

  private Optional<String> unfair(TreeWalker walker) {
    say("at fair play");
    return FairPlay.complaint(walker);
  }

  /** The first visit of a tree that differs, with all that helps to see why. */
  private CheckResult shown(
      TreeWalker walker, boolean live, String check, Finding found, AstNode root, String source) {
    List<String> details = new ArrayList<>();
    List<AstNode> expected = ExpectedVisits.of(root);
    String what = check + ": " + found.what();
    int at = -1;
    List<String> rules = Rules.of(check);
    try (Walk walk = walker.prepare(root)) {
      int visits = walk.walk();
      at = firstWrong(expected, walk, visits);
      AstNode due = at < expected.size() ? expected.get(at) : null;
      AstNode got = at < visits ? walk.visited(at) : null;
      what = "visit " + at + " is wrong";
      details.add("  expected  " + (due == null ? "no further visit" : NodeText.of(due, source)));
      details.add("  got       " + (got == null ? "no further visit" : NodeText.of(got, source)));
      rules =
          Rules.of(
              check, due, got, expected.subList(Math.min(at, expected.size()), expected.size()));
    } catch (RuntimeException | StackOverflowError thrown) {
      details.add("  " + found.what());
    }
    if (!source.isEmpty()) {
      details.add("The smallest source that shows it:");
      source.lines().forEach(line -> details.add("    " + line));
      details.add("Its tree, numbered as ast.walk visits:");
    } else {
      details.add(
          root instanceof Module && expected.size() == 1
              ? "On the tree of an empty file:"
              : "The smallest tree found that shows it ("
                  + check
                  + "), numbered as ast.walk visits:");
    }
    details.addAll(TreePicture.of(root, at));
    rules.forEach(rule -> details.add("The rule: " + rule));
    return result(false, live, what, details, found.thrown());
  }

  @SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
  private static int firstWrong(List<AstNode> expected, Walk walk, int visits) {
    int at = 0;
    while (at < Math.min(visits, expected.size()) && walk.visited(at) == expected.get(at)) {
      at++;
    }
    return at;
  }

  private CheckResult result(
      boolean right, boolean live, String what, List<String> details, @Nullable Throwable thrown) {
    String file = null;
    int line = 0;
    if (thrown != null) {
      for (StackTraceElement frame : thrown.getStackTrace()) {
        if ("entry".equals(frame.getClassLoaderName())) {
          file = frame.getFileName();
          line = frame.getLineNumber();
          break;
        }
      }
    }
    return new CheckResult(
        right, live, what, details, file, line, printed.beginning(), printed.bytes());
  }

  private static Module parse(String source) {
    try {
      return Python.parse(source.getBytes(StandardCharsets.UTF_8));
    } catch (PythonSyntaxError impossible) {
      throw new AssertionError(source, impossible);
    }
  }
}
