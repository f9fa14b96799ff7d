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
   * @param keeper opens runs
   * @param measure starts a measurement
   */
  public record Tools(
      Launcher launcher,
      FilePicker picker,
      Path project,
      Consumer<String> onLink,
      RunCatalog catalog,
      RunKeeper keeper,
      Consumer<MeasuringTask> measure) {}

  public static List<ViewEntry> all(ViewerState state, Tools tools) {
    return List.of(
        new ViewEntry(
            "Ladder", "mdal-bar_chart", () -> new LadderView(state, stagePane(state, tools))),
        new ViewEntry("Stage", "mdal-code", () -> new StageView(state, stagePane(state, tools))),
        new ViewEntry("Scaling", "mdmz-show_chart", () -> new ScalingView(state, tools.measure())),
        new ViewEntry("JIT axis", "mdmz-memory", () -> new JitView(state, tools.measure())),
        new ViewEntry("Drift and warm-up", "mdmz-timeline", () -> new DriftView(state)),
        new ViewEntry("Compare", "mdal-compare_arrows", () -> new CompareView(state)),
        new ViewEntry("Tree", "mdal-account_tree", () -> new TreeView(state, tools.picker())),
        new ViewEntry(
            "Runs", "mdmz-storage", () -> new RunsView(state, tools.catalog(), tools.keeper())),
        new ViewEntry(
            "Evidence",
            "mdal-local_fire_department",
            () -> new EvidenceView(state, tools.project(), tools.measure())),
        new ViewEntry("Room", "mdal-groups", () -> new RoomView(state, tools.picker())),
        new ViewEntry("Linter", "mdal-fact_check", () -> new LinterView(state, tools.measure())));
  }

  private static StagePane stagePane(ViewerState state, Tools tools) {
    return new StagePane(
        state,
        () -> new EvidencePane(state, tools.launcher(), tools.project()),
        () -> new CostView(state, tools.measure()),
        tools.onLink());
  }
}
