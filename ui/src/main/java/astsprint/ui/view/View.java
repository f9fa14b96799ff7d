package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** One of the window's views. */
public abstract class View {
  private final String title;

  /** A view of that name. */
  View(String title) {
    this.title = title;
  }

  public final String title() {
    return title;
  }

  /** The title's first word in small letters, for ids of its controls. */
  final String id() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[ -].*", "");
  }

  /** What is shown; the same node at each call. */
  public abstract Parent node();

  /** The chart that an export takes; null if there is none. */
  public @Nullable Chart chart() {
    return null;
  }

  /** The run whose figures the chart shows; null if it has none, or names its runs itself. */
  public @Nullable RunFigures source() {
    return null;
  }

  /** All charts that the view can show of what is open, whatever is chosen in it; none is empty. */
  public List<Chart> charts() {
    Chart shown = chart();
    return shown == null || shown.isEmpty() ? List.of() : List.of(shown);
  }

  /** Where the keyboard should be when the view is shown. */
  public Node focus() {
    return node();
  }
}
