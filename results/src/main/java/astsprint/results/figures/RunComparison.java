package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Jvm;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Tolerance;
import astsprint.results.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two runs side by side, stage by stage.
 *
 * @param a the run to compare with
 * @param b the run that is compared
 * @param differences of machine, JVM or corpus; where there are any the rows hold ratios to each
 *     run's own first stage only
 * @param rows in the order of the first run's subjects, tree by tree
 */
public record RunComparison(RunFigures a, RunFigures b, List<String> differences, List<Row> rows) {
  /**
   * One subject on one tree in both runs.
   *
   * @param subject which
   * @param tree on which
   * @param inA its figures in the one
   * @param inB and in the other
   * @param comparison A's time over B's: above 1 where B is faster; across machines the same of
   *     times in units of each run's own first stage Its interval holds together with those of all
   *     rows of the tree
   */
  public record Row(
      Subject subject, String tree, SeriesFigures inA, SeriesFigures inB, Comparison comparison) {
    public Verdict verdict() {
      return comparison.verdict();
    }
  }

  public RunComparison {
    differences = List.copyOf(differences);
    rows = List.copyOf(rows);
  }

  /** Key of the stage that runs of different machines are measured by: the first; "" without. */
  public String yardstick() {
    return yardstick(a);
  }

  private static String yardstick(RunFigures run) {
    return run.stages().isEmpty() ? "" : run.stages().getFirst().key();
  }

  /** Whether only ratios to each run's own first stage may be compared. */
  public boolean across() {
    return !differences.isEmpty();
  }

  /**
   * Compares the ladders of two runs.
   *
   * @param across whether runs of different machines, JVMs or corpora are to be compared all the
   *     same
   * @throws IncomparableException if they differ and {@code across} is false
   */
  public static RunComparison of(RunFigures a, RunFigures b, boolean across)
      throws IncomparableException {
    List<String> differences = differences(a.run().info(), b.run().info());
    if (!differences.isEmpty() && !across) {
      throw new IncomparableException(differences);
    }
    List<Row> rows = new ArrayList<>();
    for (String tree : a.trees(Benchmarks.LADDER)) {
      rows.addAll(rows(a, b, tree, !differences.isEmpty()));
    }
    return new RunComparison(a, b, differences, rows);
  }

  private static List<Row> rows(RunFigures a, RunFigures b, String tree, boolean across) {
    Ladder inA = a.ladder(Benchmarks.LADDER, tree);
    Ladder inB = b.ladder(Benchmarks.LADDER, tree);
    String unit = across ? yardstick(a) : null;
    List<String> keys =
        inA.rows().stream()
            .map(row -> row.subject().key())
            .filter(key -> figures(inA, key).isPresent() && figures(inB, key).isPresent())
            .filter(key -> !key.equals(unit))
            .toList();
    Tolerance tolerance =
        inA.tolerance().ratio() > inB.tolerance().ratio() ? inA.tolerance() : inB.tolerance();
    List<Row> rows = new ArrayList<>();
    inA.rounds()
        .across(inB.rounds(), keys, unit, tolerance)
        .forEach(
            (key, comparison) ->
                rows.add(
                    new Row(
                        inA.row(key).orElseThrow().subject(),
                        tree,
                        figures(inA, key).orElseThrow(),
                        figures(inB, key).orElseThrow(),
                        comparison)));
    return rows;
  }

  private static Optional<SeriesFigures> figures(Ladder ladder, String key) {
    return ladder.row(key).filter(row -> row.absence() == null).map(Ladder.Row::figures);
  }

  /** What forbids comparing times: anything but the source that was measured. */
  private static List<String> differences(@Nullable RunInfo a, @Nullable RunInfo b) {
    List<String> differences = new ArrayList<>();
    if (a == null || b == null) {
      return List.of("a run without run.json, of an unknown machine");
    }
    Machine m = a.machine();
    Machine n = b.machine();
    differ(differences, "processor", m.cpu(), n.cpu());
    differ(differences, "architecture", m.architecture(), n.architecture());
    differ(differences, "processors", m.processors(), n.processors());
    differ(differences, "cores", m.cores(), n.cores());
    differ(differences, "caches", m.caches(), n.caches());
    differ(differences, "governor", m.governor(), n.governor());
    differ(differences, "SMT", m.smt(), n.smt());
    differ(differences, "turbo", m.turbo(), n.turbo());
    differ(differences, "power", m.power(), n.power());
    differ(differences, "hypervisor", m.hypervisor(), n.hypervisor());
    differ(differences, "container limits", m.container(), n.container());
    differ(differences, "operating system", m.os(), n.os());
    Jvm j = a.jvm();
    Jvm k = b.jvm();
    differ(differences, "JVM", j.name() + " " + j.version(), k.name() + " " + k.version());
    differ(differences, "collector", j.collector(), k.collector());
    differ(differences, "JVM flags", j.flags(), k.flags());
    differ(differences, "corpus", a.corpusSha256(), b.corpusSha256());
    for (TreeInfo tree : a.trees()) {
      b.trees().stream()
          .filter(other -> other.name().equals(tree.name()))
          .forEach(other -> differ(differences, tree.name(), tree.sha256(), other.sha256()));
    }
    return differences;
  }

  private static void differ(List<String> differences, String what, Object a, Object b) {
    if (!a.equals(b)) {
      differences.add(what + ": " + a + " / " + b);
    }
  }

  /** The runs are of different machines, JVMs or corpora, and nobody said to compare them still. */
  public static final class IncomparableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message is a line for each difference, with both values. */
    IncomparableException(List<String> differences) {
      super(String.join("\n", differences));
    }
  }
}
