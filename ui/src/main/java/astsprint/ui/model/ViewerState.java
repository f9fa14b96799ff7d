package astsprint.ui.model;

import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.theme.Theme;
import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is open and what is selected. To be changed on the window's thread only. */
public final class ViewerState {
  private static final double LEAST_ZOOM = 0.7;

  private final Background background;
  private final ObservableList<RunFigures> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable RunFigures> run = new SimpleObjectProperty<>();
  private final StringProperty tree = new SimpleStringProperty(TreeTitles.HEADLINE);
  private final StringProperty room = new SimpleStringProperty("");
  private final ObjectProperty<WalkStage> stage = new SimpleObjectProperty<>(WalkStage.first());
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LINEAR);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final DoubleProperty type = new SimpleDoubleProperty(1);
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper measured = new ReadOnlyIntegerWrapper();

  public ViewerState(Background background) {
    this.background = background;
  }

  public Background background() {
    return background;
  }

  /** The runs that are open, in the order of their opening. */
  public ObservableList<RunFigures> runs() {
    return runs;
  }

  /** The run that is shown. */
  public ObjectProperty<@Nullable RunFigures> run() {
    return run;
  }

  /** The tree whose figures are shown. */
  public StringProperty tree() {
    return tree;
  }

  public ObjectProperty<WalkStage> stage() {
    return stage;
  }

  public ObjectProperty<Scale> scale() {
    return scale;
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** The folder in which a room's shares lie, as it was typed; "" for none. */
  public StringProperty room() {
    return room;
  }

  /** How large the user wants type: 1 as it comes, from {@link #LEAST_ZOOM} to three. */
  public DoubleProperty zoom() {
    return zoom;
  }

  /** Sets {@link #zoom} within its limits. */
  public void zoom(double wanted) {
    zoom.set(Math.max(LEAST_ZOOM, Math.min(3, wanted)));
  }

  /** How large type is: {@link #zoom}, and more on a window that is very high. */
  public DoubleProperty type() {
    return type;
  }

  /** What went wrong last; "" for nothing. */
  public ReadOnlyStringProperty complaint() {
    return complaint.getReadOnlyProperty();
  }

  /** What was done last. */
  public ReadOnlyStringProperty status() {
    return status.getReadOnlyProperty();
  }

  /** How many measurements that were started here have come to their end. */
  public ReadOnlyIntegerProperty measured() {
    return measured.getReadOnlyProperty();
  }

  /** Tells that one more has: what it left on disk may be looked at. */
  public void hasMeasured() {
    measured.set(measured.get() + 1);
  }

  public void complain(String text) {
    complaint.set(text);
  }

  public void dismiss() {
    complaint.set("");
  }

  public void say(String text) {
    status.set(text);
  }

  /**
   * Adds a run, or replaces what was read from the same path before: charts that show the old one
   * show the new one.
   */
  public void put(RunFigures figures) {
    int old = -1;
    for (int i = 0; i < runs.size(); i++) {
      if (RunCatalog.same(runs.get(i).run().path(), figures.run().path())) {
        old = i;
      }
    }
    RunFigures shown = run.get();
    boolean replaced = shown != null && RunCatalog.same(shown.run().path(), figures.run().path());
    if (old < 0) {
      runs.add(figures);
    } else {
      runs.set(old, figures);
    }
    if (shown == null || replaced) {
      run.set(figures);
    }
  }

  /** Replaces what was read from {@code before} by the same run, which lies elsewhere now. */
  public void moved(Path before, RunFigures figures) {
    RunFigures shown = run.get();
    runs.replaceAll(each -> RunCatalog.same(each.run().path(), before) ? figures : each);
    if (shown != null && RunCatalog.same(shown.run().path(), before)) {
      run.set(figures);
    }
  }

  /** Forgets what was read from {@code path}; if it was shown, the run opened first is shown. */
  public void close(Path path) {
    RunFigures shown = run.get();
    runs.removeIf(each -> RunCatalog.same(each.run().path(), path));
    if (shown != null && RunCatalog.same(shown.run().path(), path)) {
      run.set(runs.isEmpty() ? null : runs.getFirst());
    }
  }

  public boolean isOpen(Path path) {
    return runs.stream().anyMatch(each -> RunCatalog.same(each.run().path(), path));
  }
}
