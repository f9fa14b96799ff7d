package astsprint.ui.view;

import java.nio.file.Path;

/** What the window does with runs on disk. */
public interface RunKeeper {
  /** Reads a run's folder or a JMH file, and shows it. */
  void open(Path run);

  /** A run's folder has another name now: what is open of it stays open, and is shown if it was. */
  void moved(Path from, Path to);
}
