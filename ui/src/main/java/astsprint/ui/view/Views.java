package astsprint.ui.view;

import astsprint.ui.model.RunCatalog;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Launcher;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The window's views, in the order of the navigation. */
public final class Views {
  /** Where to find what the shown run did not measure. */
  static final String ELSEWHERE =
      "A reference run does: choose one at the top, or measure one by ast-sprint reference NAME.";

  private Views() {}

  /**
   * All of them.
   *
   * @param onLink follows links of lessons
   * @param catalog the project's runs
   * @param opener shows a run
   */
  public static List<View> all(
      ViewerState state,
      Launcher launcher,
      FilePicker picker,
      Path project,
      Consumer<String> onLink,
      RunCatalog catalog,
      Consumer<Path> opener) {
    StagePane below = new StagePane(state, new EvidencePane(state, launcher, project), onLink);
    StagePane whole = new StagePane(state, new EvidencePane(state, launcher, project), onLink);
    return List.of(
        new LadderView(state, below),
        new StageView(state, whole),
        new ScalingView(state),
        new JitView(state),
        new DriftView(state),
        new CompareView(state),
        new TreeView(state, picker),
        new RunsView(state, catalog, opener));
  }
}
