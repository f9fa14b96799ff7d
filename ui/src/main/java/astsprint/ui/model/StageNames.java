package astsprint.ui.model;

import astsprint.stages.WalkStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stages in words, and stages found by what results call them. */
public final class StageNames {
  private StageNames() {}

  /** Key and title. */
  public static String of(WalkStage stage) {
    return stage.name() + "  " + stage.title();
  }

  /** The same within a sentence. */
  public static String within(WalkStage stage) {
    return stage.name() + " " + stage.title();
  }

  /** Those that a short measurement takes, as the benchmarks' parameter. */
  public static String few() {
    return "stage=" + WalkStage.bridge().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** The stage with this key; empty for other subjects, and for stages of other versions. */
  public static Optional<WalkStage> find(String key) {
    return List.of(WalkStage.values()).stream().filter(s -> s.name().equals(key)).findFirst();
  }
}
