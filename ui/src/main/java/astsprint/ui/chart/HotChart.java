package astsprint.ui.chart;

import astsprint.results.Profile;
import astsprint.ui.model.FlameBox;
import astsprint.ui.model.Scale;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** The methods in which a stage spent most of its time. */
public final class HotChart implements Chart {
  private static final int METHODS = 6;

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

  private List<Profile.HotFrame> hottest() {
    return profile.frames().stream().limit(METHODS).toList();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows =
        hottest().stream()
            .map(
                frame ->
                    new Row(
                        frame.method(),
                        shortened(frame.method()),
                        List.of(
                            new Row.Mark(
                                0,
                                100 * frame.self(),
                                Double.NaN,
                                Double.NaN,
                                List.of(),
                                frame.method())),
                        List.of(FlameBox.percent(frame.self())),
                        null,
                        null))
            .toList();
    return new RowsChart(
            rows,
            List.of(new RowsChart.Series("own time", RowsChart.Look.STAGE)),
            List.of("own time"),
            "percent of the samples",
            Scale.LINEAR,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  private static String shortened(String method) {
    int dot = method.lastIndexOf('.');
    return method.substring(method.lastIndexOf('.', dot - 1) + 1);
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
