package astsprint.ui.view;

import astsprint.ui.control.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Rows to fold and unfold, to search and to copy, below a line that says what they are. */
final class FoldingPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final String style;
  private final TreeView<Row> tree = new TreeView<>();
  private final Label head = Controls.label("", "muted");
  private final BorderPane root = new BorderPane(tree);
  private String search = "";

  /**
   * A row.
   *
   * @param kind in a word; names its style
   * @param left a short text before it, such as a share of the time
   * @param text what is read, never cut
   * @param note what is known beside it
   */
  record Row(String kind, String left, String text, String note) {
    /** As it is copied. */
    String plain() {
      return String.format(Locale.ROOT, "%8s  %s", left, text)
          + (note.isEmpty() ? "" : "  ; " + note);
    }

    boolean matches(String part) {
      return !part.isBlank()
          && (text + "  " + note)
              .toLowerCase(Locale.ROOT)
              .contains(part.strip().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * An empty one.
   *
   * @param style of the rows: {@code jit} gives {@code jit-tree}, {@code jit-left} and {@code
   *     jit-text}
   * @param what the rows are, for who cannot see them
   */
  FoldingPane(String id, String style, String what) {
    this.style = style;
    tree.setId(id);
    tree.setShowRoot(false);
    tree.getStyleClass().addAll("folding", style + "-tree", "edge-to-edge");
    tree.setCellFactory(view -> new Cell());
    tree.setAccessibleText(what);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (COPY.match(key)) {
            copy();
            key.consume();
          }
        });
    head.setId(id + "-head");
    head.setWrapText(true);
    head.setStyle("-fx-padding: 4 16 4 16");
    root.setTop(head);
    root.setMinSize(0, 0);
  }

  BorderPane node() {
    return root;
  }

  /** Shows rows in the place of those before; they are searched for what those were. */
  void show(String title, List<TreeItem<Row>> rows) {
    head.setText(title);
    TreeItem<Row> all = new TreeItem<>(new Row("", "", "", ""));
    all.getChildren().setAll(rows);
    tree.setRoot(all);
  }

  /**
   * Marks the rows that hold a text, in capitals or not, and goes to the first of them.
   *
   * @param part "" for none
   * @return how many there are, folded ones too
   */
  int search(String part) {
    search = part;
    tree.refresh();
    List<TreeItem<Row>> found = found();
    if (!found.isEmpty()) {
      go(found.getFirst());
    }
    return found.size();
  }

  /** Goes to the next row that is searched for, after the last to the first. */
  void next() {
    List<TreeItem<Row>> found = found();
    if (!found.isEmpty()) {
      go(found.get((found.indexOf(tree.getSelectionModel().getSelectedItem()) + 1) % found.size()));
    }
  }

  private List<TreeItem<Row>> found() {
    List<TreeItem<Row>> found = new ArrayList<>();
    find(tree.getRoot(), found);
    return found;
  }

  private void find(@Nullable TreeItem<Row> from, List<TreeItem<Row>> found) {
    if (from != null) {
      if (from.getValue().matches(search)) {
        found.add(from);
      }
      from.getChildren().forEach(below -> find(below, found));
    }
  }

  private void go(TreeItem<Row> item) {
    for (TreeItem<Row> above = item.getParent(); above != null; above = above.getParent()) {
      above.setExpanded(true);
    }
    int row = tree.getRow(item);
    tree.getSelectionModel().clearAndSelect(row);
    // What it stands below is worth seeing too.
    tree.scrollTo(Math.max(0, row - 4));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        tree.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull)
            .map(item -> item.getValue().plain())
            .collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** The name of a method without its package, and without what a JVM makes up for a lambda. */
  static String shortened(String method) {
    return method.replaceAll("[./+]0x[0-9a-fA-F]+", "").replaceAll("[\\w$]+\\.(?=[\\w$<]+\\.)", "");
  }

  private final class Cell extends TreeCell<Row> {
    private final Label left = Controls.label("", style + "-left");
    private final Label text = Controls.label("", style + "-text");
    private final Label note = Controls.label("", "muted");
    private final HBox box = new HBox(9, left, text, note);

    Cell() {
      text.setMinWidth(Region.USE_PREF_SIZE); // A cut instruction says something else.
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        pseudoClassStateChanged(FOUND, false);
        setGraphic(null);
        return;
      }
      pseudoClassStateChanged(FOUND, row.matches(search));
      left.setText(row.left());
      left.getStyleClass().setAll("label", style + "-left", row.kind());
      text.setText(row.text());
      text.getStyleClass().setAll("label", style + "-text", row.kind());
      note.setText(row.note());
      setGraphic(box);
    }
  }
}
