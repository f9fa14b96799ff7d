package astsprint.workshop;

import astsprint.jmh.JvmAccess;
import astsprint.process.Conversation;
import astsprint.process.OwnJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Has a walker checked in a JVM of its own, which may hang, die or be filled up. */
final class Checker implements AutoCloseable {
  /** Of a check; the slowest stage takes a few seconds, on a slow and busy laptop some more. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** A young generation that holds the largest trees: copying them took longer than walking. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-Xmn700m",
          "-XX:+UseSerialGC",
          "-XX:+DisableAttachMechanism",
          "-XX:-EnableDynamicAgentLoading",
          "-XX:-CreateCoredumpOnCrash");

  private final Conversation fork;

  /** How much a JVM does before it is told what to check, so that the check takes less time. */
  enum Warmth {
    /** It loads the classes that a check needs: for a walker that is being compiled. */
    LUKEWARM,

    /** It runs the suite, too: for a walker that is being written. */
    WARM
  }

  private Checker(Conversation fork) {
    this.fork = fork;
  }

  /**
   * Starts the JVM.
   *
   * @param classes where the walker is, or will be, compiled into, its library too
   */
  static Checker start(Warmth warmth, Path classes) throws IOException {
    List<String> flags = new ArrayList<>(JvmAccess.FLAGS);
    flags.addAll(FLAGS);
    flags.addAll(Conversation.JVM_FLAGS);
    flags.add("-XX:ErrorFile=" + classes.resolve("crash.log"));
    flags.add("-Djava.library.path=" + classes);
    return new Checker(
        Conversation.with(OwnJvm.command(flags, CheckFork.class, List.of(warmth.name()))));
  }

  /**
   * Checks.
   *
   * @param classes the folder that it was compiled into
   * @param name of the class
   */
  CheckResult check(Path classes, String name) throws InterruptedException {
    String nonce = Long.toHexString(new Random().nextLong() | 1);
    String at = "its start";
    fork.say(nonce);
    fork.say(classes.toString());
    fork.say(name);
    long end = System.nanoTime() + LIMIT.toNanos();
    try {
      while (true) {
        long left = Math.max(1, end - System.nanoTime());
        Conversation.Answer answer = fork.hear(Duration.ofNanos(left));
        if (answer.text().isEmpty()) {
          return died(at);
        }
        String text = answer.text().get();
        if (!text.startsWith(nonce + " ")) {
          return CheckResult.ended(
              "caught: somebody writes answers in the name of the harness: "
                  + text.substring(0, Math.min(60, text.length())));
        }
        String said = text.substring(nonce.length() + 1);
        if (said.startsWith("at ")) {
          at = said.substring(3);
        } else {
          return judged(said.substring("result ".length()));
        }
      }
    } catch (TimeoutException hung) {
      return CheckResult.ended(
          "hangs: no end after %d s, in the check %s".formatted(LIMIT.toSeconds(), at));
    }
  }

  private CheckResult judged(String json) {
    List<String> others = fork.started();
    if (!others.isEmpty()) {
      return CheckResult.ended(
          "caught: it starts other programs, which slow down its neighbours: "
              + String.join(", ", others)
              + "; they were ended");
    }
    try {
      return JsonMapper.builder().build().readValue(json, CheckResult.class);
    } catch (JacksonException broken) {
      return CheckResult.ended("the JVM of the check wrote what nobody can read");
    }
  }

  private CheckResult died(String at) throws InterruptedException {
    String signal =
        fork.errors().lines().filter(line -> line.contains("SIG")).findFirst().orElse("");
    String how =
        signal.isEmpty()
            ? "ends its JVM by itself (exit status %s)"
                .formatted(fork.exit().map(String::valueOf).orElse("unknown"))
            : "crashes its JVM: " + signal.replace("#", "").strip();
    return CheckResult.ended(how + ", in the check " + at);
  }

  @Override
  public void close() {
    fork.close();
  }
}
