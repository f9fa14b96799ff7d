package astsprint.harness.evidence;

import astsprint.ast.Module;
import astsprint.corpus.NamedTree;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Walks a tree again and again in a JVM of its own, so that a profile or a compilation log holds
 * one walker and nothing else. Arguments: {@code STAGE TREE WARMUP_MILLIS MILLIS RECORDER FILE}.
 */
public final class WalkLoop {
  /** The method that all of a walker's samples pass through. */
  static final String FRAME = "WalkLoop.walkAll";

  private WalkLoop() {}

  /** Entry of the child JVM; it prints the visits and nanoseconds per visit at the end. */
  public static void main(String[] args) throws Exception {
    TreeWalker walker = WalkStage.valueOf(args[0]).walker();
    List<Walk> walks = new ArrayList<>();
    for (Module tree : NamedTree.valueOf(args[1]).load()) {
      walks.add(walker.prepare(tree));
    }
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
    System.out.printf(Locale.ROOT, "%d visits, %.3f ns%n", visits, (double) elapsed / visits);
    walks.forEach(Walk::close);
  }

  private static long run(List<Walk> walks, long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    long visits = 0;
    do {
      visits += walkAll(walks);
    } while (System.nanoTime() < deadline);
    return visits;
  }

  private static long walkAll(List<Walk> walks) {
    long visits = 0;
    for (Walk walk : walks) {
      visits += walk.walk();
    }
    return visits;
  }
}
