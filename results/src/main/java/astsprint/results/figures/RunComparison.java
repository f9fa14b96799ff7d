package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Tolerance;
import astsprint.results.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two runs side by side, stage by stage.
 *
 * @param a the run to compare with
 * @param b the run that is compared
 * @param differences of machine, JVM or corpus; where there are any the rows hold ratios to a stage
 *     that both have, only
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
   *     times in units of the yardstick of each run. Its interval holds together with those of all
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

  /**
   * Key of the stage that ratios of runs of different machines are taken to on a tree: the first
   * that both have a figure of; empty without.
   */
  public Optional<String> yardstick(String tree) {
    return yardstick(List.of(a.ladder(Benchmarks.LADDER, tree), b.ladder(Benchmarks.LADDER, tree)));
  }

  /** The first stage of which all ladders have a figure; empty without. */
  public static Optional<String> yardstick(List<Ladder> ladders) {
    return ladders.getFirst().rows().stream()
        .map(Ladder.Row::subject)
        .filter(subject -> subject.role() == Subject.Role.STAGE)
        .map(Subject::key)
        .filter(key -> ladders.stream().allMatch(ladder -> figures(ladder, key).isPresent()))
        .findFirst();
  }

  /**
   * Where a subject stands to the yardstick within a run, above 1 where it is the faster one; empty
   * without a figure.
   */
  public Optional<Estimate> toYardstick(RunFigures run, Row row) {
    return yardstick(row.tree())
        .flatMap(
            stage -> run.ladder(Benchmarks.LADDER, row.tree()).ratio(stage, row.subject().key()));
  }

  /** Whether only ratios to a stage that both have may be compared. */
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
    List<String> differences = RunDifferences.of(a.run().info(), b.run().info());
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
    String unit = across ? yardstick(List.of(inA, inB)).orElse(null) : null;
    if (across && unit == null) {
      return List.of();
    }
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

  /** The runs are of different machines, JVMs or corpora, and nobody said to compare them still. */
  public static final class IncomparableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message is a line for each difference, with both values. */
    IncomparableException(List<String> differences) {
      super(String.join("\n", differences));
    }
  }
}
