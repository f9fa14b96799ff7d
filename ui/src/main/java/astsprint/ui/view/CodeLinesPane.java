package astsprint.ui.view;

import astsprint.results.MachineCode;
import astsprint.ui.control.Controls;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** A stage's machine code: methods, their lines of source, the instructions below each. */
final class CodeLinesPane {
  /** So many of the hottest lines are unfolded to begin with. */
  private static final int UNFOLDED = 3;

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TreeView<Row> tree = new TreeView<>();
  private final Label head = Controls.label("", "muted");
  private final BorderPane root = new BorderPane(tree);

  /**
   * A row of the tree.
   *
   * @param kind {@code method}, {@code line}, {@code instruction} or {@code gap}; names its style
   * @param left a share of the time, or a distance in bytes
   * @param text what is read
   * @param note what it belongs to
   */
  private record Row(String kind, String left, String text, String note) {
    /** As it is copied. */
    String plain() {
      return String.format(Locale.ROOT, "%8s  %s", left, text)
          + (note.isEmpty() ? "" : "  ; " + note);
    }
  }

  CodeLinesPane(String id) {
    tree.setId(id);
    tree.setShowRoot(false);
    tree.getStyleClass().addAll("jit-tree", "asm-tree", "edge-to-edge");
    tree.setCellFactory(view -> new Cell());
    tree.setAccessibleText("machine code by lines of source");
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (COPY.match(key)) {
            copy();
            key.consume();
          }
        });
    head.setWrapText(true);
    head.setStyle("-fx-padding: 4 16 4 16");
    root.setTop(head);
    root.setMinSize(0, 0);
  }

  BorderPane node() {
    return root;
  }

  void show(@Nullable MachineCode code, String nothing) {
    TreeItem<Row> all = new TreeItem<>(new Row("method", "", "", ""));
    head.setText(code == null ? nothing : head(code));
    if (code != null) {
      for (MachineCode.Method method : code.methods()) {
        TreeItem<Row> item = item(method);
        item.setExpanded(all.getChildren().isEmpty());
        all.getChildren().add(item);
      }
    }
    tree.setRoot(all);
  }

  private static String head(MachineCode code) {
    StringBuilder text = new StringBuilder(code.stage() + " on " + code.tree());
    if (!code.disassembler().isEmpty()) {
      text.append(", by ").append(code.disassembler());
    }
    if (!code.profiler().isEmpty()) {
      text.append("; shares of the time by ").append(code.profiler());
    }
    return code.note().isEmpty() ? text.toString() : text + ". Note: " + code.note();
  }

  private static TreeItem<Row> item(MachineCode.Method method) {
    String name = method.name().replaceAll("[\\w$]+\\.(?=[\\w$<]+\\.)", "");
    TreeItem<Row> item =
        new TreeItem<>(
            new Row(
                "method",
                share(method.share()),
                name,
                String.format(
                    Locale.ROOT,
                    "%,d instructions, %,d bytes, by %s",
                    method.instructions(),
                    method.bytes(),
                    method.compiler())));
    int unfolded = 0;
    for (MachineCode.Line line : method.lines()) {
      TreeItem<Row> below = item(line, method.lastReturn());
      below.setExpanded(line.number() > 0 && unfolded++ < UNFOLDED);
      item.getChildren().add(below);
    }
    return item;
  }

  private static TreeItem<Row> item(MachineCode.Line line, int lastReturn) {
    TreeItem<Row> item =
        new TreeItem<>(
            line.number() == 0
                ? new Row("line", share(line.share()), "entry, exit and rare paths", "no line")
                : new Row(
                    "line",
                    share(line.share()),
                    line.number() + "  " + line.text(),
                    line.source()));
    add(item, line.instructions().stream().filter(each -> each.at() <= lastReturn).toList());
    List<MachineCode.Instruction> rare =
        line.instructions().stream().filter(each -> each.at() > lastReturn).toList();
    if (!rare.isEmpty()) {
      String text = "behind the last return, for rare cases: " + rare.size();
      TreeItem<Row> below = new TreeItem<>(new Row("gap", "", text, ""));
      add(below, rare);
      item.getChildren().add(below);
    }
    return item;
  }

  private static void add(TreeItem<Row> item, List<MachineCode.Instruction> instructions) {
    int expected = instructions.isEmpty() ? 0 : instructions.getFirst().at();
    for (MachineCode.Instruction each : instructions) {
      if (each.at() != expected) {
        item.getChildren().add(new TreeItem<>(new Row("gap", "", "…", "")));
      }
      expected = each.at() + each.bytes();
      String at = "+0x" + Integer.toHexString(each.at());
      item.getChildren()
          .add(new TreeItem<>(new Row("instruction", at, each.text(), each.inlined())));
    }
  }

  private static String share(double share) {
    return share < 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
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

  private static final class Cell extends TreeCell<Row> {
    private final Label left = Controls.label("", "asm-left");
    private final Label text = Controls.label("", "asm-text");
    private final Label note = Controls.label("", "muted");
    private final HBox box = new HBox(10, left, text, note);

    Cell() {
      text.setMinWidth(Region.USE_PREF_SIZE); // A cut instruction says something else.
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      left.setText(row.left());
      left.getStyleClass().setAll("label", "asm-left", row.kind());
      text.setText(row.text());
      text.getStyleClass().setAll("label", "asm-text", row.kind());
      note.setText(row.note());
      setGraphic(box);
    }
  }
}
