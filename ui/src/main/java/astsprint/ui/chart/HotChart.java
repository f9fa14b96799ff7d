package astsprint.ui.chart;

import astsprint.results.Profile;
import astsprint.ui.model.FlameBox;
import astsprint.ui.model.HotMethods;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** The methods in which a stage spent most of its time, coloured by what they belong to. */
public final class HotChart implements Chart {
  private static final int METHODS = 6;

  private static final List<HotMethods.Kind> KINDS = List.of(HotMethods.Kind.values());

  private final Profile profile;

  public HotChart(Profile profile) {
    this.profile = profile;
  }

  @Override
  public String name() {
    return "profile-" + profile.stage();
  }

  @Override
  public String caption() {
    return "%,d samples of %s on %s, by %s. Inlined methods count on their own."
        .formatted(profile.samples(), profile.stage(), profile.tree(), profile.profiler());
  }

  @Override
  public boolean isEmpty() {
    return profile.frames().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    HotMethods hot = HotMethods.of(profile, METHODS);
    List<Row> rows = new ArrayList<>();
    for (Profile.HotFrame frame : hot.shown()) {
      HotMethods.Kind kind = HotMethods.Kind.of(frame.method());
      rows.add(row(frame.method(), shortened(frame.method()), kind, frame.self()));
    }
    if (hot.rest() > 0) {
      rows.add(row("rest", "all other methods", HotMethods.Kind.OTHER, hot.rest()));
    }
    List<RowsChart.Series> series =
        KINDS.stream()
            .map(kind -> new RowsChart.Series(hot.told(kind), RowsChart.Look.FILLED, colour(kind)))
            .toList();
    return new RowsChart(
            rows,
            series,
            List.of("own time"),
            "percent of the samples of " + profile.stage(),
            Scale.LINEAR,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  private static int colour(HotMethods.Kind kind) {
    return switch (kind) {
      case REFLECTION -> 0;
      case CLASS_VALUE -> 1;
      case WALK -> 2;
      case MEMORY -> 4;
      case OTHER -> ChartStyle.QUIET;
    };
  }

  private static Row row(String key, String label, HotMethods.Kind kind, double self) {
    List<Row.Mark> marks = List.of(Row.Mark.bare(KINDS.indexOf(kind), 100 * self, key));
    return new Row(key, label, marks, List.of(FlameBox.percent(self)), null, null);
  }

  /** Class and method, without packages and without the numbers of nameless classes. */
  private static String shortened(String method) {
    int dot = method.lastIndexOf('.');
    String name = method.substring(method.lastIndexOf('.', dot - 1) + 1);
    return name.replaceAll("\\$\\d+(?=\\.)", "");
  }

  @Override
  public FigureTable table() {
    return new FigureTable(
        List.of("method", "self", "total"),
        profile.frames().stream()
            .map(
                frame ->
                    List.of(
                        frame.method(),
                        FigureTable.exact(frame.self()),
                        FigureTable.exact(frame.total())))
            .toList());
  }
}
