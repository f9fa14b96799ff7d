package astsprint.results.report;

import astsprint.results.JmhResult;
import astsprint.results.Run;
import astsprint.results.report.ReportTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A JMH file from elsewhere: its own figures in its own units, nothing added. */
final class JmhSection {
  private JmhSection() {}

  /** Only where there are no samples of ours, which say the same and more. */
  static Optional<Section> of(Run run) {
    if (!run.samples().isEmpty() || run.jmh().isEmpty()) {
      return Optional.empty();
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (JmhResult result : run.jmh()) {
      JmhResult.Metric metric = result.primary();
      rows.add(
          List.of(
              Entry.of(name(result)),
              Entry.of(result.mode()),
              Entry.of(Numbers.figure(metric.score())),
              Entry.of(
                  Double.isNaN(metric.low())
                      ? "–"
                      : Numbers.figure(metric.low()) + "–" + Numbers.figure(metric.high())),
              Entry.of(metric.unit())));
    }
    String jvms =
        run.jmh().stream().map(JmhResult::jvm).distinct().collect(Collectors.joining("; "));
    return Optional.of(
        new Section(
            "JMH's figures",
            new ReportTable(List.of("<benchmark", "<mode", "score", "JMH's 99.9%", "<unit"), rows),
            List.of(
                "JMH's interval takes the iterations of one JVM for independent; it is too narrow. "
                    + jvms)));
  }

  private static String name(JmhResult result) {
    String params =
        result.params().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(" "));
    return (result.shortName() + " " + params).strip();
  }
}
