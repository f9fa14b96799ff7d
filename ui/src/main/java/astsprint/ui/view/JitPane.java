package astsprint.ui.view;

import astsprint.results.CompiledCalls;
import astsprint.ui.control.Controls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What the compiler inlined and what it refused in one stage, as a tree to fold and unfold. */
final class JitPane {
  private static final int C2 = 4;

  private final TreeView<Line> tree = new TreeView<>();
  private final Label head = Controls.label("", "muted");
  private final BorderPane root = new BorderPane(tree);

  /**
   * A line of the tree.
   *
   * @param fate in a word, in small letters; names the line's colour too
   * @param method short
   * @param why the compiler's reason, and what it knows of the receiver
   */
  private record Line(String fate, String method, String why) {}

  JitPane(String id) {
    tree.setId(id);
    tree.setShowRoot(false);
    tree.getStyleClass().addAll("jit-tree", "edge-to-edge");
    tree.setCellFactory(view -> new Cell());
    tree.setAccessibleText("calls that were inlined and refused");
    head.setWrapText(true);
    head.setStyle("-fx-padding: 4 16 4 16");
    root.setTop(head);
    root.setMinSize(0, 0);
  }

  BorderPane node() {
    return root;
  }

  void show(@Nullable CompiledCalls calls, String nothing) {
    TreeItem<Line> all = new TreeItem<>(new Line("", "", ""));
    head.setText(calls == null ? nothing : calls.stage() + " on " + calls.tree());
    if (calls != null) {
      boolean first = true;
      for (CompiledCalls.Method method : calls.methods()) {
        TreeItem<Line> item = item(method);
        item.setExpanded(first);
        first = false;
        all.getChildren().add(item);
      }
    }
    tree.setRoot(all);
  }

  private static TreeItem<Line> item(CompiledCalls.Method method) {
    long refused =
        method.calls().stream().filter(c -> c.fate() == CompiledCalls.Fate.REFUSED).count();
    String compiler = method.level() == C2 ? "C2" : "C1";
    TreeItem<Line> item =
        new TreeItem<>(
            new Line(
                compiler,
                shortened(method.method()),
                String.format(
                    Locale.ROOT,
                    "%,d bytes of bytecode to %,d of machine code; %d calls inlined, %d refused%s",
                    method.bytecodes(),
                    method.nativeBytes(),
                    method.calls().size() - refused,
                    refused,
                    method.onStack() ? "; entered in its loop" : "")));
    Deque<TreeItem<Line>> open = new ArrayDeque<>();
    open.push(item);
    for (CompiledCalls.Call call : method.calls()) {
      while (open.size() > call.depth()) {
        open.pop();
      }
      TreeItem<Line> line = new TreeItem<>(line(call));
      open.peek().getChildren().add(line);
      if (call.fate() == CompiledCalls.Fate.REFUSED) {
        // What was refused must be seen without unfolding.
        open.forEach(above -> above.setExpanded(true));
      }
      open.push(line);
    }
    return item;
  }

  private static Line line(CompiledCalls.Call call) {
    String why = call.reason();
    why = call.receivers().isEmpty() ? why : why + "; receivers: " + shortened(call.receivers());
    return new Line(
        call.fate().name().toLowerCase(Locale.ROOT), shortened(call.method()), why.strip());
  }

  private static String shortened(String text) {
    return text.replaceAll("[\\w$]+\\.(?=[\\w$<]+\\.)", "");
  }

  private static final class Cell extends TreeCell<Line> {
    private final Label fate = Controls.label("", "jit-fate");
    private final Label method = Controls.label("", "jit-method");
    private final Label why = Controls.label("", "muted");
    private final HBox box = new HBox(8, fate, method, why);

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        return;
      }
      fate.getStyleClass().setAll("label", "jit-fate", line.fate());
      fate.setText(line.fate());
      method.setText(line.method());
      why.setText(line.why());
      setGraphic(box);
    }
  }
}
