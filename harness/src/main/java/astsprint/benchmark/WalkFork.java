package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.NamedTree;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * A fork that measures nothing: it walks as often as its parent says, and the parent takes the
 * time. Each request is a line, a word with a nonce and numbers behind it; each answer is the nonce
 * and what was asked for. A walker that writes such an answer itself does not know the nonce.
 *
 * <p>{@code begin} makes ready and answers {@code live} or {@code snapshot}; {@code walk PASSES
 * SEED} answers the visits, nanoseconds by the fork's own clock, those of the thread's processor
 * time, and bytes allocated, and where the trees are live one of them is changed before each pass;
 * {@code look} answers the fingerprint of the visits that the last pass has left, {@code print} the
 * same after one more walk; {@code change SEED} changes the trees; {@code prepare PASSES} makes
 * walks and closes them; {@code anew} makes those anew that are walked; {@code read PASSES TIMES}
 * walks and looks at every visit so often; {@code compiled} answers what HotSpot compiled since it
 * was asked last.
 */
public final class WalkFork {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What every answer that tells of a failure begins with, after the nonce. */
  public static final String FAILED = "failed";

  /** And every other one. */
  public static final String DONE = "done";

  private final TreeChoice tree = TreeChoice.of(NamedTree.SIXTEEN);
  private final TreeWalker walker;
  private final DrawnTrees trees;
  private final CompiledCode compiled;
  private List<Walk> walks = List.of();
  private int[] visits = {};
  private boolean live;
  private long read;

  private WalkFork(TreeWalker walker, DrawnTrees trees) {
    this.walker = walker;
    this.trees = trees;
    compiled = new CompiledCode(walker.getClass().getName());
  }

  /**
   * Answers until there are no more requests.
   *
   * @param arguments how many bytes of {@link StoredTrees} come before the requests, the seed of
   *     the trees, then the key of a stage, or a folder and a class
   */
  public static void main(String... arguments) throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Printed.redirect();
    List<Module> known = known(System.in.readNBytes(Integer.parseInt(arguments[0])));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    WalkFork fork = null;
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] words = line.split(" ", -1);
      String answer;
      try {
        if (fork == null) {
          fork = of(known, arguments);
        }
        answer = DONE + " " + fork.measure(words);
      } catch (Throwable failure) {
        answer = FAILED + " " + told(failure);
      }
      answers.print(words[1] + " " + answer + "\n");
      answers.flush();
    }
  }

  private static List<Module> known(byte[] stored) {
    List<Module> roots = StoredTrees.read(stored);
    System.gc(); // As NamedTree.load does, and for its reason.
    return roots;
  }

  private static WalkFork of(List<Module> known, String... arguments)
      throws ReflectiveOperationException, IOException {
    DrawnTrees trees = new DrawnTrees(known);
    trees.draw(Long.parseLong(arguments[1]));
    TreeWalker walker =
        arguments.length == 3
            ? WalkedTrees.walkerOf(WalkStage.valueOf(arguments[2]))
            : new EntryClass(Path.of(arguments[2]), arguments[3]).walker();
    return new WalkFork(walker, trees);
  }

  private static String told(Throwable failure) {
    Failure.Kind kind =
        switch (failure) {
          case NotMeasuredException known -> known.kind();
          case OutOfMemoryError full -> Failure.Kind.OUT_OF_MEMORY;
          default -> Failure.Kind.THROWN;
        };
    String text = failure.toString().lines().findFirst().orElse("").strip();
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
        text += " at " + frame.getFileName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return kind + " " + text;
  }

  /** Not compiled, like JMH's stub: it turns once a request. */
  private String measure(String... words) {
    return switch (words[0]) {
      case "begin" -> begin();
      case "walk" ->
          timed(() -> measurePasses(Integer.parseInt(words[2]), Long.parseLong(words[3])));
      case "read" ->
          timed(() -> passesRead(Integer.parseInt(words[2]), Integer.parseInt(words[3])));
      case "prepare" -> timed(() -> preparations(Integer.parseInt(words[2])));
      case "change" -> {
        trees.change(Long.parseLong(words[2]));
        yield "";
      }
      case "anew" -> {
        walks.forEach(Walk::close);
        yield begin();
      }
      case "print" -> {
        for (int i = 0; i < visits.length; i++) {
          visits[i] = walks.get(i).walk();
        }
        yield Long.toString(DrawnTrees.of(walks, visits));
      }
      case "look" -> Long.toString(DrawnTrees.of(walks, visits));
      case "why" -> {
        for (int i = 0; i < visits.length; i++) {
          OrderCheck.byNode(tree.nameOf(i), walks.get(i), trees.roots().get(i));
        }
        yield "";
      }
      case "compiled" -> compiledSince();
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  /** Looking at visits is not timed, and is compiled in the midst of all. */
  private String compiledSince() {
    return compiled.since().stream()
        .filter(method -> !method.contains(".visited by "))
        .collect(Collectors.joining(", "));
  }

  private String begin() {
    walks = trees.roots().stream().map(root -> WalkedTrees.prepare(walker, tree, root)).toList();
    visits = walks.stream().mapToInt(Walk::walk).toArray();
    live = walker.live();
    return live ? "live" : "snapshot";
  }

  private static String timed(LongSupplier work) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long processor = THREADS.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    long done = work.getAsLong();
    long elapsed = System.nanoTime() - began;
    long used = THREADS.getCurrentThreadCpuTime() - processor;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return String.format(Locale.ROOT, "%d %d %d %d", done, elapsed, used, bytes);
  }

  /**
   * Not compiled either, so that this does not happen in the midst of an iteration. A walker that
   * leaves out walks may guess when somebody will look, but not what is changed here.
   */
  private long measurePasses(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long done = 0;
    for (int i = 0; i < count; i++) {
      if (live) {
        trees.changeOnce(random);
      }
      done += pass();
    }
    return done;
  }

  private long pass() {
    long done = 0;
    for (Walk walk : walks) {
      done += walk.walk();
    }
    return done;
  }

  private long passesRead(int count, int times) {
    long done = 0;
    for (int i = 0; i < count; i++) {
      for (Walk walk : walks) {
        int some = walk.walk();
        for (int time = 0; time < times; time++) {
          for (int visit = 0; visit < some; visit++) {
            read += walk.visited(visit).lineno;
          }
        }
        done += some;
      }
    }
    return read == Long.MIN_VALUE ? 0 : done; // So that nothing is left out.
  }

  private long preparations(int count) {
    for (int i = 0; i < count; i++) {
      trees.roots().forEach(root -> WalkedTrees.prepare(walker, tree, root).close());
    }
    long all = 0;
    for (int some : visits) {
      all += some;
    }
    return all * count;
  }
}
