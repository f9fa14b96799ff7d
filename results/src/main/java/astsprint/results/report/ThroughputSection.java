package astsprint.results.report;

import astsprint.results.figures.Throughput;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several threads at once: visits per second, and how much of the ideal that is. */
final class ThroughputSection {
  private ThroughputSection() {}

  static Optional<Section> of(List<Throughput> all) {
    List<List<Entry>> rows = new ArrayList<>();
    for (Throughput subject : all) {
      for (Throughput.Point point : subject.points()) {
        rows.add(
            List.of(
                Entry.of(subject.subject().key()),
                Entry.of(subject.tree()),
                Entry.of(Integer.toString(point.threads())),
                new Entry(Numbers.figure(point.perSecond() / 1e6), Tone.STRONG),
                Entry.of(point.share().map(s -> Numbers.percent(100 * s.value())).orElse("–")),
                new Entry(Numbers.spread(point.share().orElse(null)), Tone.FAINT)));
      }
    }
    List<String> columns =
        List.of("<", "<tree", "threads", "M visits/s", "of ideal", "ratio's range");
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "Many at once",
                new ReportTable(columns, rows),
                List.of(
                    "Each thread walks trees of its own. Visits of all threads together; of ideal:"
                        + " beside as many times what one thread does alone.")));
  }
}
