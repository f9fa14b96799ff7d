package astsprint.ui.view;

import astsprint.ui.control.Controls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** A menu of subjects, any number of which are shown. */
final class KeyChoice {
  private final MenuButton button = new MenuButton("Stages");
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Runnable changed;
  private List<String> keys = List.of();

  KeyChoice(String id, Runnable changed) {
    this.changed = changed;
    button.setId(id);
    button.setTooltip(Controls.tip("Which stages are shown"));
  }

  MenuButton node() {
    return button;
  }

  /** Offers {@code all}; what was hidden stays hidden. */
  void offer(List<String> all) {
    if (all.equals(keys)) {
      return;
    }
    keys = List.copyOf(all);
    button.getItems().clear();
    MenuItem every = new MenuItem("All");
    every.setOnAction(
        e -> {
          hidden.clear();
          refresh();
        });
    button.getItems().addAll(every, new SeparatorMenuItem());
    for (String key : keys) {
      CheckMenuItem item = new CheckMenuItem(key);
      item.setId("show-" + key);
      item.setSelected(!hidden.contains(key));
      item.setOnAction(
          e -> {
            if (item.isSelected()) {
              hidden.remove(key);
            } else {
              hidden.add(key);
            }
            changed.run();
          });
      button.getItems().add(item);
    }
  }

  private void refresh() {
    for (MenuItem item : button.getItems()) {
      if (item instanceof CheckMenuItem check) {
        check.setSelected(!hidden.contains(check.getText()));
      }
    }
    changed.run();
  }

  /** What is shown; never empty, for a chart of nothing helps nobody. */
  Set<String> shown() {
    Set<String> shown = new LinkedHashSet<>(keys);
    shown.removeAll(hidden);
    return shown.isEmpty() ? new LinkedHashSet<>(keys) : shown;
  }
}
