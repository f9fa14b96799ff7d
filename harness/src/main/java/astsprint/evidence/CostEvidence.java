package astsprint.evidence;

import astsprint.ast.Module;
import astsprint.benchmark.TreeChoice;
import astsprint.cost.WalkCost;
import astsprint.cost.WalkCosts;
import astsprint.machine.CopySpeed;
import astsprint.results.Benchmarks;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stage has to do at least for a tree, beside what it was measured to take.
 *
 * @param stage which
 * @param cost of walking every module of the tree once
 * @param copied nanoseconds per visit in which this machine copies as many bytes as the walk must
 *     move
 * @param measured nanoseconds per visit in a run; empty if there is none
 */
public record CostEvidence(
    WalkStage stage, WalkCost cost, double copied, Optional<Estimate> measured) {
  /**
   * One for each stage that has a model and can run here.
   *
   * @param run whose ladder is looked at; empty if there is none to compare with
   */
  public static List<CostEvidence> of(TreeChoice tree, Optional<RunFigures> run) {
    List<Module> modules = tree.load();
    List<CostEvidence> all = new ArrayList<>();
    for (WalkStage stage : WalkCosts.STAGES) {
      WalkCost cost =
          modules.stream()
              .flatMap(module -> WalkCosts.of(stage, module).stream())
              .reduce(WalkCost.NONE, WalkCost::plus);
      if (cost.visits() > 0) {
        Optional<Estimate> measured =
            run.flatMap(figures -> figures.get(Benchmarks.LADDER, stage.name(), tree.name()))
                .map(SeriesFigures::ns);
        all.add(
            new CostEvidence(stage, cost, CopySpeed.ns(cost.bytes()) / cost.visits(), measured));
      }
    }
    return all;
  }
}
