package astsprint.ui.view;

import astsprint.ui.chart.Chart;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** One of the window's views. */
public interface View {
  /** Its name in the navigation. */
  String title();

  /** Its icon's code in Material Design. */
  String icon();

  Parent node();

  /** The chart that an export takes; null if there is none. */
  @Nullable Chart chart();

  /** Where the keyboard should be when the view is shown. */
  default Node focus() {
    return node();
  }
}
