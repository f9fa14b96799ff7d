package astsprint.ui;

import astsprint.ui.run.Commands;
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

  /** Where the reference runs lie: the project's, or the kit's. */
  Path references() {
    String kit = System.getProperty(Commands.KIT);
    return (kit == null ? project : Path.of(kit)).resolve("results").resolve("reference");
  }
}
