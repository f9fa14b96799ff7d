package astsprint.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files. Behind an interface because there is no dialog without a desktop. */
public interface FilePicker {
  /** Files to open; none if the user thinks better of it. */
  List<Path> open(String title, String kind, List<String> endings);

  /** A file to write; nothing if the user thinks better of it. */
  Optional<Path> save(String title, String name);
}
