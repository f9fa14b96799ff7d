package astsprint.ui.chart;

import astsprint.results.Profile;
import astsprint.ui.model.FlameBox;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;

/** The methods in which a stage spent most of its time, coloured by what they belong to. */
public final class HotChart implements Chart {
  private static final int METHODS = 6;

  /** Less than this is not worth a row of its own. */
  private static final double LEAST = 0.005;

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Profile profile;

  /** What a method belongs to: the first whose names it has. */
  private enum Kind {
    REFLECTION("reflection", "java\\.lang\\.(reflect|invoke|Class)\\b.*|jdk\\.internal\\..*", 0),
    CLASS_VALUE("ClassValue", "java\\.lang\\.ClassValue.*", 1),
    WALK("the walk itself", "astsprint\\.(?!memory).*", 2),
    MEMORY("raw memory", "astsprint\\.memory\\..*", 4),
    OTHER("others", ".*", ChartStyle.QUIET);

    private final String text;
    private final int colour;

    @SuppressWarnings("ImmutableEnumChecker") // of a pattern, which has no state
    private final Predicate<String> names;

    Kind(String text, String names, int colour) {
      this.text = text;
      this.names = Pattern.compile(names).asMatchPredicate();
      this.colour = colour;
    }

    static Kind of(String method) {
      for (Kind kind : values()) {
        if (kind.names.test(method)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

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
    List<Profile.HotFrame> worth =
        profile.frames().stream().filter(frame -> frame.self() >= LEAST).toList();
    return (worth.isEmpty() ? profile.frames() : worth).stream().limit(METHODS).toList();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Profile.HotFrame> shown = hottest();
    List<Row> rows = new ArrayList<>();
    double rest = 1;
    for (Profile.HotFrame frame : shown) {
      rows.add(
          row(frame.method(), shortened(frame.method()), Kind.of(frame.method()), frame.self()));
      rest -= frame.self();
    }
    if (rest >= LEAST) {
      rows.add(row("rest", "all other methods", Kind.OTHER, rest));
    }
    List<RowsChart.Series> series = new ArrayList<>();
    for (Kind kind : KINDS) {
      series.add(new RowsChart.Series(told(kind, shown), RowsChart.Look.FILLED, kind.colour));
    }
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

  private static Row row(String key, String label, Kind kind, double self) {
    List<Row.Mark> marks = List.of(Row.Mark.bare(KINDS.indexOf(kind), 100 * self, key));
    return new Row(key, label, marks, List.of(FlameBox.percent(self)), null, null);
  }

  /** {@code reflection 64%}, of the methods that are known; "" where none of its is shown. */
  private String told(Kind kind, List<Profile.HotFrame> shown) {
    if (kind == Kind.OTHER || shown.stream().noneMatch(f -> Kind.of(f.method()) == kind)) {
      return "";
    }
    double whole =
        profile.frames().stream()
            .filter(frame -> Kind.of(frame.method()) == kind)
            .mapToDouble(Profile.HotFrame::self)
            .sum();
    return kind.text + " " + FlameBox.percent(whole);
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
