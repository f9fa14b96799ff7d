package astsprint.workshop;

import astsprint.benchmark.EntryClass;
import astsprint.benchmark.Printed;
import astsprint.lint.rule.Rule;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A JVM that tries one rule. */
final class RuleFork {
  /** For one file; rules that follow names take a tenth of a second on the largest. */
  private static final long LIMIT_SECONDS = Long.getLong("astsprint.rule.limit", 10);

  private final PrintStream answers;
  private final String nonce;
  private final Printed printed;
  private volatile String file = "";
  private volatile long since = System.nanoTime();
  private volatile @Nullable WatchedRule watched;

  private RuleFork(PrintStream answers, String nonce, Printed printed) {
    this.answers = answers;
    this.nonce = nonce;
    this.printed = printed;
  }

  /** Waits for a nonce, a folder and a class, one a line; answers and ends. */
  public static void main(String... arguments) throws Exception {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Printed printed = Printed.redirect();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String nonce = requests.readLine();
    String folder = requests.readLine();
    String name = requests.readLine();
    if (nonce == null || folder == null || name == null) {
      return;
    }
    RuleFork fork = new RuleFork(answers, nonce, printed);
    EntryClass entry = new EntryClass(Path.of(folder), name);
    Thread.ofPlatform().name("rule").daemon().start(() -> fork.say(fork.check(entry)));
    fork.watch();
  }

  /** Ends this JVM when a file takes too long. */
  private void watch() throws InterruptedException {
    while (true) {
      Thread.sleep(200);
      WatchedRule rule = watched;
      if (rule != null && System.nanoTime() - since > LIMIT_SECONDS * 1_000_000_000L) {
        String what = "hangs: no end after " + LIMIT_SECONDS + " s";
        say(wrong(what, rule.trace()));
      }
    }
  }

  private synchronized void say(RuleResult result) {
    answers.print(nonce + " " + JsonMapper.builder().build().writeValueAsString(result) + "\n");
    answers.flush();
    // Threads that a rule has left running end here.
    Runtime.getRuntime().halt(0);
  }

  private RuleResult check(EntryClass entry) {
    try {
      WatchedRule rule = new WatchedRule(entry.instance(Rule.class));
      watched = rule;
      RuleCheck check =
          new RuleCheck(
              rule,
              name -> {
                file = name;
                since = System.nanoTime();
              });
      Optional<String> complaint = check.complaint();
      watched = null;
      if (complaint.isPresent()) {
        return new RuleResult(false, complaint.get(), "", null, 0, List.of(), printed.beginning());
      }
      List<String> lines = new ArrayList<>(check.lines());
      lines.addAll(RuleTiming.lines(entry.name(), entry.instance(Rule.class)));
      return new RuleResult(true, "", "", null, 0, lines, printed.beginning());
    } catch (ReflectiveOperationException | IOException broken) {
      Throwable cause = broken.getCause();
      return cause == null
          ? RuleResult.wrong(String.valueOf(broken.getMessage()))
          : wrong("throws " + cause, cause.getStackTrace());
    } catch (OutOfMemoryError full) {
      return wrong("the heap is full: " + full.getMessage(), full.getStackTrace());
    } catch (Throwable thrown) {
      return wrong("throws " + thrown, thrown.getStackTrace());
    }
  }

  private RuleResult wrong(String what, StackTraceElement[] trace) {
    WatchedRule rule = watched;
    int line = rule == null ? 0 : rule.line();
    String python = "";
    if (!file.isEmpty()) {
      python = line == 0 ? file : file + ":" + line + ": " + RuleCheck.text(file, line).strip();
    }
    Optional<StackTraceElement> own = EntryClass.frame(trace);
    return new RuleResult(
        false,
        what,
        python,
        own.map(StackTraceElement::getFileName).orElse(null),
        own.map(StackTraceElement::getLineNumber).orElse(0),
        List.of(),
        printed.beginning());
  }
}
