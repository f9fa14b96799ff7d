package astsprint.harness;

import astsprint.ast.Module;
import astsprint.corpus.NamedTree;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * Making a tree ready to walk, and letting go of it: flattening, laying out, checking, copying off
 * the heap. In nanoseconds per visit of the walk that is prepared.
 */
public class PrepareBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** The walker; a live one makes nothing ready. */
  @Param public WalkStage stage;

  /** What is prepared. */
  @Param({"DIFFLIB", "LIBRARY"})
  public NamedTree tree;

  private List<Module> modules = List.of();
  private int visits;

  @Override
  protected void prepare() {
    if (stage.availability() instanceof Unavailable(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    modules = tree.load();
    visits = tree.visits();
  }

  @Override
  protected void release() {
    modules = List.of();
  }

  /** Prepares every module of the tree, one after the other. */
  @Benchmark
  public long prepareAll(PerVisit perVisit) {
    try {
      for (Module module : modules) {
        CheckedWalks.prepare(stage.walker(), tree, module).close();
      }
      return worked(visits, perVisit);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }
}
