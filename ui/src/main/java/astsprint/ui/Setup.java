package astsprint.ui;

import astsprint.ui.run.Launcher;
import astsprint.ui.view.FilePicker;
import java.nio.file.Path;
import java.util.prefs.Preferences;

/**
 * What the viewer works with.
 *
 * @param project the project's root, below which {@code results} lies
 * @param launcher starts benchmarks
 * @param picker asks for files
 * @param kept remembers the window
 */
public record Setup(Path project, Launcher launcher, FilePicker picker, Preferences kept) {
  /** Where the user's own runs lie. */
  Path runs() {
    return project.resolve("results").resolve("runs");
  }

  /** Where the project's reference runs lie. */
  Path references() {
    return project.resolve("results").resolve("reference");
  }
}
