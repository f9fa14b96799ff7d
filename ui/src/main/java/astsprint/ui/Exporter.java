package astsprint.ui;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.export.ChartFiles;
import astsprint.ui.export.ComparisonPage;
import astsprint.ui.model.HeadlineText;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.theme.Theme;
import astsprint.ui.view.FilePicker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** Saves the chart that is shown, or all of them, in the background. */
final class Exporter {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 700;

  private final ViewerState state;
  private final FilePicker picker;

  Exporter(ViewerState state, FilePicker picker) {
    this.state = state;
    this.picker = picker;
  }

  /**
   * What can be saved; empty if nothing can.
   *
   * @param chart the one that is shown, if any
   * @param run whose figures that one shows; null where it names its runs itself
   * @param all charts that can be drawn, by views
   */
  ContextMenu menu(
      @Nullable Chart chart, @Nullable RunFigures run, List<ComparisonPage.Section> all) {
    ContextMenu menu = new ContextMenu();
    if (chart != null && !chart.isEmpty()) {
      for (String ending : ChartFiles.ENDINGS) {
        String text = "This chart as " + ending.toUpperCase(Locale.ROOT) + "…";
        menu.getItems().add(item("export-" + ending, text, () -> save(chart, run, ending)));
      }
    }
    if (!state.runs().isEmpty()) {
      String text = "The whole comparison as one HTML page…";
      menu.getItems().add(item("export-html", text, () -> savePage(all)));
    }
    return menu;
  }

  static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void save(Chart chart, @Nullable RunFigures run, String ending) {
    ChartStyle style = new ChartStyle(state.theme().get(), 1);
    // A picture travels alone: it says itself which run it shows.
    String source = run == null ? "" : chart.name() + " · " + about(run);
    picker
        .save("Export", chart.name() + "." + ending)
        .ifPresent(
            file -> write(file, () -> ChartFiles.write(chart, style, source, WIDTH, HEIGHT, file)));
  }

  private static String about(RunFigures figures) {
    return RunNames.name(figures.run()) + " · " + RunNames.machine(figures.run());
  }

  private void savePage(List<ComparisonPage.Section> sections) {
    RunFigures figures = state.run().get();
    ComparisonPage page =
        new ComparisonPage(
            figures == null ? "" : HeadlineText.of(figures, state.tree().get()),
            figures == null ? "" : about(figures),
            sections,
            state.runs().stream().map(RunFigures::run).toList(),
            RunNames::details);
    ChartStyle style = new ChartStyle(Theme.LIGHT, 1);
    picker
        .save("Export the comparison", "ast-sprint.html")
        .ifPresent(file -> write(file, () -> page.write(file, style)));
  }

  /** Work that writes a file. */
  private interface Writing {
    void write() throws IOException;
  }

  private void write(Path file, Writing work) {
    state
        .background()
        .run(
            () -> {
              work.write();
              return file;
            },
            done -> state.say("wrote " + done),
            failure -> state.complain("Cannot write " + file + ": " + failure.getMessage()));
  }
}
