package astsprint.cli;

import astsprint.stages.WalkStage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Stages as users name them. Of several values of one parameter Picocli takes the first that is no
 * constant for an argument that nobody asked for, and says so: that is no help.
 */
final class StageKeys {
  private StageKeys() {}

  /**
   * The stages of these keys.
   *
   * @throws ParameterException if one is no stage's
   */
  static List<WalkStage> stages(CommandSpec spec, List<String> keys) {
    return keys.stream().map(key -> stage(spec, key)).toList();
  }

  private static WalkStage stage(CommandSpec spec, String key) {
    return Arrays.stream(WalkStage.values())
        .filter(stage -> stage.name().equals(key.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "%s is no stage: there are %s to %s"
                        .formatted(key, WalkStage.first(), WalkStage.last())));
  }
}
