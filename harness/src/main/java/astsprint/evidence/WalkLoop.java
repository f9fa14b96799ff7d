package astsprint.evidence;

import astsprint.benchmark.TreeChoice;
import astsprint.benchmark.WalkedTrees;
import astsprint.stages.WalkStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Walks a tree again and again in a JVM of its own, so that a profile or a compilation log holds
 * one walker and nothing else. Arguments: {@code STAGE TREE WARMUP_MILLIS MILLIS RECORDER FILE}.
 */
public final class WalkLoop {
  /** The method that all of a walker's samples pass through: {@link WalkedTrees#pass}. */
  static final String FRAME = WalkedTrees.class.getSimpleName() + ".pass";

  private WalkLoop() {}

  private static final String FACT = "fact ";

  /** The width of the ids that a native walk takes, by what the child printed; empty of others. */
  static Optional<Integer> idBits(List<String> output) {
    String name = FACT + "idBits ";
    return output.stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> Integer.valueOf(line.substring(name.length())));
  }

  /** Entry of the child JVM; it prints facts, then the visits and nanoseconds per visit. */
  public static void main(String[] args) throws Exception {
    WalkedTrees walks = WalkedTrees.of(WalkStage.valueOf(args[0]), TreeChoice.of(args[1]));
    run(walks, Long.parseLong(args[2]));
    long visits;
    long started;
    long elapsed;
    Recorder.Running recording = Recorder.valueOf(args[4]).start(Path.of(args[5]));
    try {
      started = System.nanoTime();
      visits = run(walks, Long.parseLong(args[3]));
      elapsed = System.nanoTime() - started;
    } finally {
      recording.close();
    }
    walks.facts().forEach((name, value) -> System.out.println(FACT + name + " " + value));
    System.out.printf(Locale.ROOT, "%d visits, %.3f ns%n", visits, (double) elapsed / visits);
    walks.close();
  }

  private static long run(WalkedTrees walks, long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    long visits = 0;
    do {
      visits += walks.pass();
    } while (System.nanoTime() < deadline);
    return visits;
  }
}
