package astsprint.ui.model;

import astsprint.ast.Module;
import astsprint.corpus.NamedTree;
import astsprint.cost.WalkCost;
import astsprint.cost.WalkCosts;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some stages have to do at least for a tree, counted on it.
 *
 * @param tree which
 * @param costs of walking every file of the tree once, of the stages that are counted and can run
 *     here
 */
public record CostModel(String tree, Map<WalkStage, WalkCost> costs) {
  public CostModel {
    costs = Collections.unmodifiableMap(new EnumMap<>(costs));
  }

  /** Whether a tree is counted: those are that have a name here and fit a viewer's memory. */
  public static boolean counts(String tree) {
    return named(tree).filter(named -> !named.isForest()).isPresent();
  }

  /**
   * Counts. Parses the tree's files: a second for sixteen, more for the library, so not for the
   * window's thread.
   *
   * @param tree one that is counted
   * @throws IllegalStateException if this JVM's collector does not let it be seen where objects lie
   */
  public static CostModel of(String tree) {
    List<Module> modules = named(tree).orElseThrow().load();
    Map<WalkStage, WalkCost> costs = new EnumMap<>(WalkStage.class);
    for (WalkStage stage : WalkCosts.STAGES) {
      WalkCost cost =
          modules.stream()
              .flatMap(module -> WalkCosts.of(stage, module).stream())
              .reduce(WalkCost.NONE, WalkCost::plus);
      if (cost.visits() > 0) {
        costs.put(stage, cost);
      }
    }
    return new CostModel(tree, costs);
  }

  private static Optional<NamedTree> named(String tree) {
    return Arrays.stream(NamedTree.values()).filter(each -> each.name().equals(tree)).findFirst();
  }

  /** What a stage took on the tree in a run, in nanoseconds per visit; empty without a figure. */
  public Optional<Estimate> measured(RunFigures run, WalkStage stage) {
    return ShownLadder.of(run, tree)
        .row(stage.name())
        .filter(row -> row.absence() == null)
        .map(Ladder.Row::ns);
  }
}
