package astsprint.workshop;

import astsprint.process.TemporaryFolder;
import astsprint.run.ClosedRun;
import astsprint.run.Entry;
import astsprint.run.RunFolder;
import astsprint.run.TriedTrees;
import astsprint.run.TryRun;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A try from the source to the row: first {@link #check}, then {@link #into}. */
public final class Timing implements AutoCloseable {
  private final Trial trial;
  private final List<WalkStage> beside;
  private final int rounds;
  private final long seed;
  private final TemporaryFolder classes;
  private @Nullable Entry entry;
  private @Nullable Compilation compilation;
  private @Nullable TriedTrees trees;

  /** How a try can end. */
  public enum End {
    TIMED,
    /** Wrong, or caught at not walking. */
    AT_FAULT,
    NOT_MEASURED
  }

  /**
   * What is told at the end.
   *
   * @param lines for people
   */
  public record Outcome(End end, List<String> lines) {
    public Outcome {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param beside stages to time it beside; none for its origin and the next one
   * @param rounds one at least
   * @param seed of the trees and of the order of forks
   */
  public Timing(Trial trial, List<WalkStage> beside, int rounds, long seed) throws IOException {
    this.trial = trial;
    this.beside = beside.isEmpty() ? trial.beside() : List.copyOf(beside);
    this.rounds = rounds;
    this.seed = seed;
    this.classes = TemporaryFolder.make("try");
  }

  /** Compiles and checks; what is wrong was told. */
  public boolean check() throws IOException, InterruptedException {
    // It starts while the compiler works.
    try (Checker checker = Checker.start(Checker.Warmth.LUKEWARM, classes.path())) {
      return check(checker);
    }
  }

  /** The same by a JVM that waits already. */
  boolean check(Checker checker) throws IOException, InterruptedException {
    compilation = trial.compile(classes.path());
    return compilation.succeeded() && accept(trial.check(checker, classes.path(), compilation));
  }

  private boolean accept(Optional<Entry> checked) {
    entry = checked.orElse(null);
    return checked.isPresent();
  }

  /** Where its classes go. */
  Path classes() {
    return classes.path();
  }

  /** Begins with what takes time and does not depend on the walker: it will be timed. */
  public TriedTrees makeReady() {
    if (trees == null) {
      trees = TriedTrees.begin();
    }
    return trees;
  }

  /** Times it. */
  public void into(RunFolder folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    TryRun.into(folder, new TryRun.Request(right(), beside, makeReady(), rounds, seed), progress);
  }

  /** What came of it; written into the run's folder too. */
  public Outcome outcome(ClosedRun end) throws IOException {
    Entry own = right();
    TryReport report = new TryReport(end.run(), own, beside, trial.origin());
    String failure = report.failure().orElse(null);
    Compilation compiled = compilation;
    if (compiled != null) {
      new TryResult(
              own.key(),
              trial.origin().map(WalkStage::name).orElse(null),
              beside.stream().map(WalkStage::name).toList(),
              own.live(),
              compiled.nativeLibrary().isPresent(),
              own.remark() != null && own.remark().contains("raw memory"),
              HintCount.ofThisUser().total(),
              report.gate().map(WalkStage::name).orElse(null),
              report.gatePassed(),
              failure == null,
              failure,
              compiled.sources().stream().map(file -> file.getFileName().toString()).toList(),
              own.sourceHash())
          .write(end.run().path(), compiled.sources());
    }
    if (report.gatePassed()) {
      HintCount.ofThisUser().pass(report.gate().orElseThrow());
    }
    return new Outcome(
        failure == null ? End.TIMED : report.caught() ? End.AT_FAULT : End.NOT_MEASURED,
        report.lines());
  }

  private Entry right() {
    Entry own = entry;
    if (own == null) {
      throw new IllegalStateException("checked first, and found right");
    }
    return own;
  }

  @Override
  public void close() {
    classes.close();
  }
}
