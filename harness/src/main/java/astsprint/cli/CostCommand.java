package astsprint.cli;

import astsprint.benchmark.NotMeasuredException;
import astsprint.benchmark.TreeChoice;
import astsprint.cost.WalkCost;
import astsprint.evidence.CostEvidence;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ast-sprint cost}: what a walk must do at least, beside what it takes. */
@Command(
    name = "cost",
    description = {
      "What S08, S09 and S10 have to do at least for a visit, counted on a tree: loads, stores,"
          + " branches, cache lines.",
      "Beside it the time in which this machine copies as many bytes, and the time of a run.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CostCommand implements Callable<Integer>, Measures {
  private static final String ROW = "%-4s %7s %7s %9s %7s %7s %10s %9s%n";

  @Spec private CommandSpec spec;

  @Mixin private TreeOption tree;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "A run's folder or its name, for the measured times. Default: none are shown.")
  private @Nullable String run;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<RunFigures> measured =
        Optional.ofNullable(run).map(RunPaths::find).map(RunReader::read).map(RunFigures::of);
    List<CostEvidence> all;
    try {
      all = CostEvidence.of(TreeChoice.of(tree.words()), measured);
    } catch (NotMeasuredException absent) {
      throw new InputException(String.valueOf(absent.getMessage()));
    }
    out.printf(
        "%s: what a visit needs at least, of %s visits%n",
        tree.words(), Numbers.count(all.getFirst().cost().visits()));
    out.printf(ROW, "", "loads", "stores", "branches", "lines", "bytes", "copied ns", "walk ns");
    for (CostEvidence one : all) {
      WalkCost cost = one.cost();
      out.printf(
          ROW,
          one.stage().name(),
          Numbers.figure(cost.perVisit(cost.loads())),
          Numbers.figure(cost.perVisit(cost.stores())),
          Numbers.figure(cost.perVisit(cost.branches())),
          Numbers.figure(cost.perVisit(cost.lines())),
          Numbers.figure(cost.perVisit(cost.bytes())),
          Numbers.figure(one.copied()),
          one.measured().map(ns -> Numbers.figure(ns.value())).orElse("–"));
    }
    out.println("Lines of 64 bytes are counted once for each walk, however often it touches them.");
    out.println("Copied: the time in which this machine copies as many bytes, line after line.");
    return 0;
  }
}
