package astsprint.conformance;

import astsprint.detours.Detour;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import astsprint.walk.TreeWalker;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that the suite can be asked of here. */
final class Walkers {
  private Walkers() {}

  /** The stages that can run here, then the detours, by name. */
  static Map<String, TreeWalker> available() {
    Map<String, TreeWalker> walkers = new LinkedHashMap<>();
    for (WalkStage stage : WalkStage.values()) {
      if (stage.availability() instanceof Available(TreeWalker walker)) {
        walkers.put(stage.name(), walker);
      }
    }
    for (Detour detour : Detour.values()) {
      walkers.put(detour.name(), detour.walker());
    }
    return walkers;
  }
}
