package astsprint.ui.view;

import astsprint.stages.WalkStage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Stages in controls. */
final class Stages {
  private Stages() {}

  static String name(WalkStage stage) {
    return stage.name() + "  " + stage.title();
  }

  static StringConverter<WalkStage> converter() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable WalkStage stage) {
        return stage == null ? "" : name(stage);
      }

      @Override
      public @Nullable WalkStage fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed: " + text);
      }
    };
  }
}
