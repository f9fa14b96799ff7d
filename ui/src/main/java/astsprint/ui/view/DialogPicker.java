package astsprint.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks by the desktop's own dialogs, and remembers the folder. */
public final class DialogPicker implements FilePicker {
  private final Window owner;
  private @Nullable File folder;

  public DialogPicker(Window owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> open(String title, String kind, List<String> endings) {
    FileChooser chooser = chooser(title);
    List<String> patterns = endings.stream().map(e -> "*." + e).toList();
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(kind, patterns),
            new FileChooser.ExtensionFilter("All files", "*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.getFirst().getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }
}
