package astsprint.workshop;

import astsprint.jmh.JvmAccess;
import astsprint.process.Conversation;
import astsprint.process.OwnJvm;
import astsprint.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One look at a rule of somebody's own: compiled, run over the corpus and timed, in a JVM of its
 * own, which may hang, die or be filled up. What is seen is told line by line.
 */
public final class RuleTrial {
  /** Of all files; each file has a limit of its own, which is met before. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final Pattern RULE =
      Pattern.compile("\\bastsprint\\.lint\\.rule\\.(?:Rule\\b|\\*)");

  private final Path source;
  private final Consumer<String> out;
  private final Trial trial;
  private final List<String> flags;

  /**
   * @param source {@code MyRule.java}
   * @param out is told each line
   * @throws WorkshopException if there is no such file
   */
  public RuleTrial(Path source, Consumer<String> out) throws WorkshopException {
    this(source, out, List.of());
  }

  /**
   * @param flags of the JVM, beside the usual ones
   */
  RuleTrial(Path source, Consumer<String> out, List<String> flags) throws WorkshopException {
    this.source = source;
    this.out = out;
    this.trial = new Trial(source, out);
    this.flags = flags;
  }

  /** Whether a file is a rule, not a walker: it imports the type, or names it in full. */
  public static boolean isFor(Path source) throws IOException {
    return Files.isRegularFile(source) && RULE.matcher(Files.readString(source)).find();
  }

  /** Whether the rule is right; what is wrong, or what it finds, was told. */
  public boolean run() throws IOException, InterruptedException {
    try (TemporaryFolder classes = TemporaryFolder.make("rule")) {
      if (!trial.compile(classes.path()).succeeded()) {
        return false;
      }
      return tell(result(classes.path()));
    }
  }

  private boolean tell(RuleResult result) {
    result.printed().lines().limit(10).forEach(line -> out.accept("It prints | " + line));
    if (!result.right()) {
      out.accept(trial.key() + ": " + result.what());
      String file = result.file();
      if (file != null) {
        Path at = source.resolveSibling(file);
        out.accept(
            "  at " + at + ":" + result.line() + ": " + Javac.line(at, result.line()).strip());
      }
      if (!result.python().isEmpty()) {
        out.accept("  looking at " + result.python());
      }
      return false;
    }
    out.accept(trial.key() + " is right: it keeps to the contract on every file of the corpus.");
    result.lines().forEach(out);
    return true;
  }

  private RuleResult result(Path classes) throws IOException, InterruptedException {
    List<String> jvm = new ArrayList<>(JvmAccess.FLAGS);
    jvm.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash"));
    jvm.add("-XX:ErrorFile=" + classes.resolve("crash.log"));
    jvm.addAll(flags);
    String nonce = Long.toHexString(new Random().nextLong() | 1);
    try (Conversation fork = Conversation.with(OwnJvm.command(jvm, RuleFork.class, List.of()))) {
      fork.say(nonce);
      fork.say(classes.toString());
      fork.say(trial.key());
      Conversation.Answer answer = fork.hear(LIMIT);
      String said = answer.text().orElse("");
      if (!said.startsWith(nonce + " ")) {
        String how = fork.exit().map(String::valueOf).orElse("unknown");
        return RuleResult.wrong("ends its JVM by itself (exit status " + how + ")");
      }
      return JsonMapper.builder()
          .build()
          .readValue(said.substring(nonce.length() + 1), RuleResult.class);
    } catch (TimeoutException hung) {
      return RuleResult.wrong("hangs: no end after " + LIMIT.toSeconds() + " s");
    } catch (JacksonException broken) {
      return RuleResult.wrong("the JVM of the check wrote what nobody can read");
    }
  }
}
