package astsprint.conformance;

import astsprint.detours.Detour;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import astsprint.walk.TreeWalker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the suite can be asked of here. */
final class Walkers {
  /** Names the one stage to look at; without it all are. */
  private static final String ONE = "astsprint.stage";

  private Walkers() {}

  /**
   * The stages that are asked for.
   *
   * @throws IllegalArgumentException if there is no stage of the name that was given
   */
  static List<WalkStage> stages() {
    String one = System.getProperty(ONE);
    return one == null ? List.of(WalkStage.values()) : List.of(WalkStage.valueOf(one));
  }

  /** The stages that can run here, then the detours, by name; or the one stage alone. */
  static Map<String, TreeWalker> available() {
    Map<String, TreeWalker> walkers = new LinkedHashMap<>();
    for (WalkStage stage : stages()) {
      if (stage.availability() instanceof Available(TreeWalker walker)) {
        walkers.put(stage.name(), walker);
      }
    }
    if (System.getProperty(ONE) == null) {
      for (Detour detour : Detour.values()) {
        walkers.put(detour.name(), detour.walker());
      }
    }
    return walkers;
  }
}
