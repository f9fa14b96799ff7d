package astsprint.run;

import astsprint.results.SourceHash;
import astsprint.stages.WalkStage;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The stages' sources as this build has them: figures of others are marked. */
public final class StageSources {
  private StageSources() {}

  /** {@link SourceHash} of every stage's source, by key. */
  public static Map<String, String> hashes() {
    return Arrays.stream(WalkStage.values())
        .collect(Collectors.toMap(WalkStage::name, StageSources::hash));
  }

  static String hash(WalkStage stage) {
    return SourceHash.of(stage.source());
  }
}
