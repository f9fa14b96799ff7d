package astsprint.ui.view;

import astsprint.ui.tree.NodeText;
import astsprint.ui.tree.WalkTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** A syntax tree of which some nodes are visited, one is being visited and some wait. */
final class NodeTree {
  private static final List<String> STATES = List.of("visited", "current", "queued");

  /** Trees of more visits start folded: unfolded, nobody would find anything in them. */
  private static final int UNFOLDED = 400;

  private final javafx.scene.control.TreeView<WalkTrace.Visit> tree =
      new javafx.scene.control.TreeView<>();
  private final List<TreeItem<WalkTrace.Visit>> items = new ArrayList<>();
  private int step;
  private int tail;
  private boolean moving;
  private IntConsumer chosen = i -> {};

  NodeTree() {
    tree.setId("walk-tree");
    tree.getStyleClass().addAll("walk-tree", "dense", "edge-to-edge");
    tree.setAccessibleText("syntax tree");
    tree.setMinSize(0, 0);
    tree.setCellFactory(t -> new Cell());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !moving) {
                // Later: what follows changes the selection, which is being changed now.
                int index = is.getValue().index();
                Platform.runLater(() -> chosen.accept(index));
              }
            });
  }

  Parent node() {
    return tree;
  }

  /** What happens when a node is chosen: it is given the index of its visit. */
  void setOnChosen(IntConsumer action) {
    chosen = action;
  }

  void show(WalkTrace trace) {
    items.clear();
    for (int i = 0; i < trace.size(); i++) {
      TreeItem<WalkTrace.Visit> item = new TreeItem<>(trace.get(i));
      item.setExpanded(trace.size() <= UNFOLDED);
      items.add(item);
    }
    for (int i = 0; i < trace.size(); i++) {
      items
          .get(i)
          .getChildren()
          .setAll(trace.children(i).stream().map(v -> items.get(v.index())).toList());
    }
    moving = true;
    tree.setRoot(items.getFirst());
    moving = false;
  }

  /**
   * Marks visit {@code current}; what precedes it is visited, what follows up to {@code end} waits.
   */
  void mark(int current, int end) {
    step = current;
    tail = end;
    moving = true;
    TreeItem<WalkTrace.Visit> item = items.get(current);
    for (TreeItem<WalkTrace.Visit> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    int row = tree.getRow(item);
    tree.getSelectionModel().clearSelection();
    tree.getFocusModel().focus(row);
    tree.refresh();
    tree.scrollTo(Math.max(0, row - rowsAbove()));
    moving = false;
  }

  /** As many rows as stand above one in the middle of the pane. */
  private int rowsAbove() {
    Node cell = tree.lookup(".tree-cell");
    double height = cell == null ? 0 : cell.getLayoutBounds().getHeight();
    return height < 1 ? 6 : (int) (tree.getHeight() / height / 2);
  }

  private final class Cell extends TreeCell<WalkTrace.Visit> {
    @Override
    protected void updateItem(WalkTrace.@Nullable Visit visit, boolean empty) {
      super.updateItem(visit, empty);
      getStyleClass().removeAll(STATES);
      setText(null);
      if (visit == null || empty) {
        return;
      }
      setText(NodeText.label(visit.node()));
      if (visit.index() < step) {
        getStyleClass().add("visited");
      } else if (visit.index() == step) {
        getStyleClass().add("current");
      } else if (visit.index() < tail) {
        getStyleClass().add("queued");
      }
    }
  }
}
