package astsprint.ui.model;

import astsprint.results.JmhResult;
import astsprint.results.figures.JmhLabels;
import astsprint.results.figures.JmhUnit;
import java.util.List;

/** Names and units under which anyone's JMH results are drawn together. */
public final class JmhScores {
  private final List<JmhResult> results;
  private final JmhLabels labels;

  /** Of all the results of a file. */
  public JmhScores(List<JmhResult> results) {
    this.results = List.copyOf(results);
    labels = JmhLabels.of(results);
  }

  /** A name that tells the result from all others. */
  public String label(JmhResult result) {
    return labels.line(result);
  }

  /** The unit in which a result's own score has one to three digits before the point. */
  public JmhUnit.Scale readable(JmhResult result) {
    return unit(result).readable(result.primary().score());
  }

  /** A unit that all scores can be said in, and what those of {@code result} are multiplied by. */
  public JmhUnit.Scale common(JmhResult result) {
    JmhUnit own = unit(result);
    JmhUnit first = unit(results.getFirst());
    JmhUnit.Scale shown = readable(results.getFirst());
    double same =
        first.kind() == JmhUnit.Kind.RATE
            ? first.nanos() / own.nanos()
            : own.nanos() / first.nanos();
    return oneKind(first)
        ? new JmhUnit.Scale(shown.factor() * same, shown.unit())
        : new JmhUnit.Scale(1, "score, each in its own unit");
  }

  private boolean oneKind(JmhUnit first) {
    return results.stream()
        .map(JmhScores::unit)
        .allMatch(unit -> unit.kind() == first.kind() && unit.comparable(first));
  }

  private static JmhUnit unit(JmhResult result) {
    return JmhUnit.of(result.primary().unit());
  }
}
