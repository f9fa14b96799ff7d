package astsprint.run;

import astsprint.benchmark.Canary;
import astsprint.benchmark.DrawnTrees;
import astsprint.benchmark.ForkFlags;
import astsprint.benchmark.WalkFork;
import astsprint.process.Conversation;
import astsprint.process.OwnJvm;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.run.WalkDialogue.Batch;
import astsprint.run.WalkDialogue.Ended;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A fork that walks when it is told, and is timed from outside: neither the clock nor the counter
 * of a walker's own JVM makes a figure.
 */
final class WalkerFork implements Measurement {
  private static final long BATCH = Duration.ofMillis(50).toNanos();
  private static final int WARMUPS = 6;
  private static final int ITERATIONS = 5;

  /** As in {@code MeasuredBenchmark}: what HotSpot needs to compile a walk and its callers. */
  private static final int FEWEST_WALKS = 1500;

  private static final long LONGEST_SETTLING = Duration.ofSeconds(2).toNanos();
  private static final int TREES = 16;

  /** How often it is looked at what looking takes. */
  private static final int LOOKS = 3;

  private final Cell cell;
  private final @Nullable Entry entry;
  private final Judge judge;
  private long passes = 1;

  /**
   * What all forks of a try have in common.
   *
   * @param trees made from the same seeds as those of the forks
   * @param parsed the same trees, as a fork gets them before any change
   * @param visits of one walk of all trees
   * @param canary of the parent
   * @param seed of the trees, with the round
   * @param floor nanoseconds per visit of copying the answer
   * @param prepared told what a preparation and a closing take, nanoseconds per visit
   * @param seen told what is seen of the entry's forks
   */
  record Judge(
      DrawnTrees trees,
      TriedTrees.Parsed parsed,
      long visits,
      Canary canary,
      long seed,
      double floor,
      Map<Cell, Double> prepared,
      List<Seen> seen) {
    /** Equal for all that is measured in a round. */
    long seed(int round) {
      return seed * 1_000_003 + round;
    }
  }

  /**
   * What was seen of a fork from outside. One fork may look odd where others disturb the machine;
   * most of them do so for a reason of their own.
   *
   * @param fork its name
   * @param suspicions by their kinds
   */
  record Seen(Cell cell, String fork, Map<Suspicion.Kind, String> suspicions) {}

  WalkerFork(Cell cell, @Nullable Entry entry, Judge judge) {
    this.cell = cell;
    this.entry = entry;
    this.judge = judge;
  }

  @Override
  public Cell cell() {
    return cell;
  }

  @Override
  public void into(RunFolder folder) throws IOException, InterruptedException {
    try (Conversation fork = Conversation.with(command(folder))) {
      try {
        judge.parsed().to(fork);
        new Talk(fork, folder.writer()).all();
      } catch (Ended ended) {
        note(folder, ended.kind(), ended.cause());
      } catch (TimeoutException hung) {
        note(
            folder,
            Failure.Kind.HUNG,
            "hangs: no answer within "
                + WalkDialogue.PATIENCE.toSeconds()
                + " s while it was timed");
      }
    }
  }

  private void note(RunFolder folder, Failure.Kind kind, String cause) {
    folder.writer().failure(new Failure(cell, null, System.currentTimeMillis(), kind, cause));
  }

  private List<String> command(RunFolder folder) {
    List<String> flags = new ArrayList<>(ForkFlags.conditions(List.of(), cell.series().tree()));
    // Nobody from outside, nor the walker itself, puts other code in the place of ours.
    flags.add("-XX:+DisableAttachMechanism");
    flags.add("-XX:-EnableDynamicAgentLoading");
    flags.add("-XX:ErrorFile=" + folder.path().resolve("hs_err_%p.log"));
    flags.add("-XX:-CreateCoredumpOnCrash");
    flags.addAll(Conversation.JVM_FLAGS);
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(judge.parsed().bytes()));
    arguments.add(Long.toString(judge.seed(cell.round())));
    Entry own = entry;
    if (own == null) {
      arguments.add(cell.series().key());
    } else {
      flags.add("-XX:CompileCommand=dontinline," + own.key() + "*::walk");
      flags.add("-XX:CompileCommand=CompileThresholdScaling," + own.key() + "*::walk,0.2");
      flags.add("-Djava.library.path=" + own.classes());
      arguments.add(own.classes().toString());
      arguments.add(own.key());
    }
    return OwnJvm.command(flags, WalkFork.class, arguments);
  }

  /** One fork from its first answer to its last. */
  private final class Talk {
    private final Conversation fork;
    private final WalkDialogue dialogue;
    private final RunWriter writer;
    private final String name;
    private final Map<Suspicion.Kind, String> suspicions = new EnumMap<>(Suspicion.Kind.class);
    private final SplittableRandom seeds = new SplittableRandom();
    private boolean live = true;

    Talk(Conversation fork, RunWriter writer) {
      this.fork = fork;
      this.dialogue = new WalkDialogue(fork);
      this.writer = writer;
      this.name = cell.series().key() + "-" + System.currentTimeMillis();
    }

    void all() throws Ended, TimeoutException, InterruptedException {
      judge.trees().draw(judge.seed(cell.round()));
      live = dialogue.ask("begin").equals("live");
      requireRight("print", "at first");
      requireAlone();
      canary(1);
      for (int i = 1; i <= WARMUPS; i++) {
        change(i);
        sample(Sample.Phase.WARMUP, i, WARMUPS + 1, walked());
      }
      settle();
      requireRight("look", "after changes of the tree");
      var _ = dialogue.ask("compiled");
      canary(1);
      measure();
      end();
    }

    private void settle() throws Ended, TimeoutException, InterruptedException {
      long began = System.nanoTime();
      int quiet = 0;
      Batch last = walked();
      var _ = dialogue.ask("compiled");
      while (System.nanoTime() - began < LONGEST_SETTLING && quiet < 2) {
        last = walked();
        if (walks >= FEWEST_WALKS) {
          quiet = dialogue.ask("compiled").isEmpty() ? quiet + 1 : 0;
        }
      }
      sample(Sample.Phase.WARMUP, WARMUPS + 1, WARMUPS + 1, last);
    }

    private long walks;

    private void measure() throws Ended, TimeoutException, InterruptedException {
      double[] busy = new double[ITERATIONS];
      double all = 0;
      long nanos = 0;
      long ownNanos = 0;
      double[] ns = new double[ITERATIONS];
      for (int i = 1; i <= ITERATIONS; i++) {
        change(100 + i);
        long before = processor();
        Batch batch = walked();
        busy[i - 1] = (double) (processor() - before) / batch.nanos();
        all += busy[i - 1] / ITERATIONS;
        nanos += batch.nanos();
        ownNanos += batch.ownNanos();
        ns[i - 1] = ns(batch);
        sample(Sample.Phase.MEASUREMENT, i, ITERATIONS, batch);
        requireRight("look", "after iteration " + i);
        canary(Math.max(1, (double) batch.nanos() / Math.max(1, batch.cpuNanos())));
      }
      Arrays.sort(ns);
      if (entry != null) {
        suspect(Suspicion.ofFloor(ns[ITERATIONS / 2], judge.floor()));
        suspect(Suspicion.ofClock((double) ownNanos / nanos));
        suspect(Suspicion.ofHelpers(Math.min(all, middle(busy))));
      }
      String compiled = dialogue.ask("compiled");
      if (!compiled.isEmpty()) {
        observe(Observation.COMPILED, compiled);
      }
      if (entry != null) {
        judge.seen().add(new Seen(cell, name, suspicions));
        lookBehind();
      }
    }

    /** What is not in the walks' own time. */
    private void lookBehind() throws Ended, TimeoutException, InterruptedException {
      double[] walk = new double[LOOKS];
      double[] first = new double[LOOKS];
      double[] second = new double[LOOKS];
      long often = Math.max(1, passes / 3);
      for (int i = 0; i < LOOKS; i++) {
        walk[i] = ns(walked(often));
        first[i] = ns(read(often, 1));
        second[i] = ns(read(often, 2));
      }
      double once = middle(first) - middle(walk);
      suspect(Suspicion.ofReading(middle(walk), once, middle(second) - middle(first)));
      judge.prepared().put(cell, preparation());
    }

    private Batch read(long often, int times) throws Ended, TimeoutException, InterruptedException {
      Batch batch = dialogue.timed("read " + often + " " + times);
      requireCount(batch, often);
      return batch;
    }

    private double preparation() throws Ended, TimeoutException, InterruptedException {
      Batch first = dialogue.timed("prepare 1");
      long often = Math.clamp(BATCH / Math.max(1, first.nanos()), 1, 1000);
      return (double) dialogue.timed("prepare " + often).nanos() / (often * judge.visits());
    }

    private static double ns(Batch batch) {
      return (double) batch.nanos() / batch.visits();
    }

    private static double middle(double[] some) {
      double[] sorted = some.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }

    private void end() throws Ended, TimeoutException, InterruptedException {
      if (!live) {
        judge.trees().change(7);
        var _ = dialogue.ask("change 7");
        var _ = dialogue.ask("anew");
      }
      requireRight("print", "after the last walk");
      requireAlone();
    }

    private void suspect(Optional<Suspicion> suspicion) {
      suspicion.ifPresent(one -> suspicions.put(one.kind(), one.text()));
    }

    private void change(int number) throws Ended, TimeoutException, InterruptedException {
      if (live) {
        long seed = judge.seed(cell.round()) * 31 + number;
        judge.trees().change(seed);
        var _ = dialogue.ask("change " + seed);
      }
    }

    /** {@code look} at what the last pass has left, or {@code print} one more walk's visits. */
    private void requireRight(String request, String when)
        throws Ended, TimeoutException, InterruptedException {
      if (dialogue.ask(request).equals(Long.toString(judge.trees().expected()))) {
        return;
      }
      String why = "";
      try {
        why = dialogue.ask("why");
      } catch (Ended told) {
        why = told.cause();
      }
      throw new Ended(Failure.Kind.WRONG, Suspicion.ofWrong(when, why));
    }

    private void requireAlone() throws Ended {
      List<String> others = fork.started();
      if (!others.isEmpty()) {
        throw new Ended(Failure.Kind.REFUSED, Suspicion.ofPrograms(others));
      }
    }

    private Batch walked() throws Ended, TimeoutException, InterruptedException {
      Batch batch = walked(passes);
      walks += passes * TREES;
      passes = Math.clamp((long) (passes * (double) BATCH / batch.nanos()), 1, 1_000_000);
      return batch;
    }

    /** So many passes; the trees here are changed as those there, where they are live. */
    private Batch walked(long often) throws Ended, TimeoutException, InterruptedException {
      long seed = seeds.nextLong();
      Batch batch = dialogue.timed("walk " + often + " " + seed);
      if (live) {
        judge.trees().changeOnceEach(Math.toIntExact(often), seed);
      }
      requireCount(batch, often);
      return batch;
    }

    /** A figure is our time by our count. */
    private void requireCount(Batch batch, long often) throws Ended {
      if (batch.visits() != often * judge.visits()) {
        throw new Ended(
            Failure.Kind.WRONG, Suspicion.ofCount(batch.visits(), often * judge.visits()));
      }
    }

    private long processor() {
      return fork.processorTime().map(Duration::toNanos).orElse(0L);
    }

    private void canary(double wait) {
      observe(Observation.CANARY, String.format(Locale.ROOT, "%.4f", judge.canary().read() * wait));
    }

    private void observe(String what, String value) {
      writer.observation(new Observation(cell, name, what, value));
    }

    private void sample(Sample.Phase phase, int iteration, int of, Batch batch) {
      writer.sample(
          new Sample(
              cell,
              name,
              iteration,
              of,
              phase,
              System.currentTimeMillis(),
              ns(batch),
              batch.visits(),
              (double) batch.bytes() / batch.visits()));
    }
  }
}
