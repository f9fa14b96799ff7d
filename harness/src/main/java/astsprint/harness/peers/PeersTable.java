package astsprint.harness.peers;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.Series;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ours and theirs as a table: who takes how long, and how many times as long as S08 and S10. */
public final class PeersTable {
  /** Live objects, as most peers walk them; and the fastest snapshot. */
  private static final List<String> YARDSTICKS = List.of("S08", "S10");

  private final RunFigures figures;
  private final List<String> lines = new ArrayList<>();

  private PeersTable(RunFigures figures) {
    this.figures = figures;
  }

  /** The lines for every tree on which peers were measured. */
  public static List<String> of(Run run) {
    PeersTable table = new PeersTable(RunFigures.of(run));
    table.figures.trees(Benchmarks.PEERS).forEach(table::tree);
    table.parsing();
    return table.lines;
  }

  private void tree(String tree) {
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT, "%-28s %9s  %-19s %18s %18s", tree, "ns/visit", "", "x S08", "x S10"));
    for (Ladder.Row row : Ladder.of(figures, Benchmarks.PEERS, tree).rows()) {
      Estimate ns = row.ns();
      String label = row.subject().title();
      if (row.absence() != null || ns == null) {
        lines.add(String.format(Locale.ROOT, "%-28s %9s  %s", label, "-", row.absence()));
        continue;
      }
      StringBuilder line =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%-28s %9.3f  %-19s",
                  row.subject().role() == astsprint.results.Subject.Role.STAGE
                      ? row.subject().key() + " " + label
                      : label,
                  ns.value(),
                  range(ns)));
      for (String yardstick : YARDSTICKS) {
        line.append(String.format(Locale.ROOT, " %18s", times(row.figures(), yardstick, tree)));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private String times(@Nullable SeriesFigures peer, String yardstick, String tree) {
    Optional<Estimate> ratio =
        figures
            .get(Series.of(Benchmarks.PEERS, yardstick, tree))
            .flatMap(ours -> peer == null ? Optional.empty() : peer.over(ours))
            .map(Comparison::ratio);
    return ratio
        .map(r -> digits(r.value()) + " [" + digits(r.low()) + ", " + digits(r.high()) + "]")
        .orElse("");
  }

  private void parsing() {
    for (SeriesFigures series : figures.of(Benchmarks.PARSE)) {
      Estimate ns = series.ns();
      if (ns != null && series.series().key().equals(Peer.CPYTHON_PARSE)) {
        lines.add("");
        lines.add(
            String.format(
                Locale.ROOT,
                "CPython ast.parse on %s: %.2f MB/s",
                series.series().tree(),
                1e3 / ns.value()));
      }
    }
  }

  private static String range(Estimate estimate) {
    return "[" + digits(estimate.low()) + ", " + digits(estimate.high()) + "]";
  }

  /** Three significant digits, as far as they are known. */
  private static String digits(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
