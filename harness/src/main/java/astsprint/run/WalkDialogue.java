package astsprint.run;

import astsprint.benchmark.WalkFork;
import astsprint.process.Conversation;
import astsprint.results.Failure;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeoutException;

/** Requests to a {@link WalkFork} and its answers, timed by the clock of this JVM. */
final class WalkDialogue {
  /** Longer than any request takes. */
  static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Conversation fork;
  private final Random nonces = new Random();
  private long answered;

  /** What ends a fork without a figure. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1;
    private final Failure.Kind kind;

    Ended(Failure.Kind kind, String cause) {
      super(cause);
      this.kind = kind;
    }

    Failure.Kind kind() {
      return kind;
    }

    String cause() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * What a request came to.
   *
   * @param nanos by our clock; all else is what the fork says of itself
   * @param visits by its walks' count
   * @param ownNanos by its clock
   * @param cpuNanos of its thread
   * @param bytes that its thread allocated
   */
  record Batch(long nanos, long visits, long ownNanos, long cpuNanos, long bytes) {}

  WalkDialogue(Conversation fork) {
    this.fork = fork;
  }

  /** An answer that holds figures. */
  Batch timed(String request) throws Ended, TimeoutException, InterruptedException {
    long began = System.nanoTime();
    String[] words = ask(request).split(" ", -1);
    return new Batch(
        answered - began,
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]));
  }

  /** Any answer. */
  String ask(String request) throws Ended, TimeoutException, InterruptedException {
    int space = request.indexOf(' ');
    String word = space < 0 ? request : request.substring(0, space);
    String nonce = Long.toHexString(nonces.nextLong() | 1);
    fork.say(word + " " + nonce + (space < 0 ? "" : request.substring(space)));
    Conversation.Answer answer = fork.hear(PATIENCE);
    answered = answer.at();
    String text = answer.text().orElse("");
    if (answer.text().isEmpty()) {
      throw ended();
    }
    if (!text.startsWith(nonce + " ")) {
      throw new Ended(Failure.Kind.REFUSED, Suspicion.ofForgery());
    }
    String said = text.substring(nonce.length() + 1);
    if (said.startsWith(WalkFork.FAILED + " ")) {
      String[] words = said.split(" ", 3);
      throw new Ended(Failure.Kind.valueOf(words[1]), words[2]);
    }
    return said.substring(WalkFork.DONE.length()).strip();
  }

  private Ended ended() throws InterruptedException {
    String status = fork.exit().map(exit -> "exit status " + exit).orElse("no status");
    String crash =
        fork.errors().lines().filter(line -> line.contains("SIG")).findFirst().orElse("");
    return new Ended(
        Failure.Kind.CRASHED,
        crash.isEmpty()
            ? "the walker ended its JVM (" + status + ")"
            : "the walker crashed its JVM: " + crash.replace("#", "").strip());
  }
}
