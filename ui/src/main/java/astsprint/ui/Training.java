package astsprint.ui;

import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * A viewer that shows each view for a moment and ends: from what it loaded the JVM makes the cache
 * that later starts use.
 */
final class Training {
  private static final Duration MOMENT = Duration.millis(300);

  /** Moments to wait for the first run at most. */
  private static final int PATIENCE = 60;

  private final Viewer viewer;
  private final Runnable end;
  private final Timeline clock = new Timeline();
  private int waited;
  private int next;

  private Training(Viewer viewer, Runnable end) {
    this.viewer = viewer;
    this.end = end;
    clock.getKeyFrames().add(new KeyFrame(MOMENT, e -> step()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins; {@code end} is called after the last view. */
  static void begin(Viewer viewer, Runnable end) {
    new Training(viewer, end).clock.play();
  }

  private void step() {
    if (viewer.state().run().get() == null && ++waited < PATIENCE) {
      return;
    }
    if (next < viewer.main().views().size()) {
      viewer.main().show(next++);
    } else {
      clock.stop();
      end.run();
    }
  }

  /** Where such a viewer remembers its window: nowhere that the user's looks. */
  static Preferences memory() {
    return Preferences.userRoot().node("astsprint-training-" + UUID.randomUUID());
  }

  /** Leaves nothing of it. */
  static void forget(Preferences memory) {
    try {
      memory.removeNode();
    } catch (BackingStoreException e) {
      System.getLogger(Training.class.getName())
          .log(System.Logger.Level.DEBUG, "preferences of a training left: {0}", e.getMessage());
    }
  }
}
