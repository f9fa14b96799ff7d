package astsprint.ui.view;

import astsprint.ui.model.RunCatalog;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Launcher;
import astsprint.ui.run.MeasuringTask;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The window's views, in the order of the navigation. */
public final class Views {
  /** The key of each view, pressed with Ctrl, in the order of the navigation. */
  public static final String KEYS = "123456789ML";

  private Views() {}

  /**
   * What views work with beside the state.
   *
   * @param project the project's root folder
   * @param onLink follows links of lessons
   * @param catalog the project's runs
   * @param opener shows a run
   * @param measure starts a measurement
   */
  public record Tools(
      Launcher launcher,
      FilePicker picker,
      Path project,
      Consumer<String> onLink,
      RunCatalog catalog,
      Consumer<Path> opener,
      Consumer<MeasuringTask> measure) {}

  public static List<View> all(ViewerState state, Tools tools) {
    return List.of(
        new LadderView(state, stagePane(state, tools)),
        new StageView(state, stagePane(state, tools)),
        new ScalingView(state, tools.measure()),
        new JitView(state, tools.measure()),
        new DriftView(state),
        new CompareView(state),
        new TreeView(state, tools.picker()),
        new RunsView(state, tools.catalog(), tools.opener()),
        new EvidenceView(state, tools.project(), tools.measure()),
        new RoomView(state, tools.picker()),
        new LinterView(state, tools.measure()));
  }

  private static StagePane stagePane(ViewerState state, Tools tools) {
    EvidencePane evidence = new EvidencePane(state, tools.launcher(), tools.project());
    return new StagePane(state, evidence, new CostView(state, tools.measure()), tools.onLink());
  }
}
