package astsprint.ui.code;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Markdown, rendered. */
public final class MarkdownPane extends ScrollPane {
  private final VBox page = new VBox();
  private Consumer<String> onLink = destination -> {};

  public MarkdownPane() {
    getStyleClass().addAll("markdown", "edge-to-edge");
    page.getStyleClass().add("page");
    setContent(page);
    setFitToWidth(true);
    setMinSize(0, 0);
  }

  /** What happens when a link is followed: it is given the link's destination. */
  public void setOnLink(Consumer<String> action) {
    onLink = action;
  }

  public void show(String markdown) {
    page.getChildren()
        .setAll(MarkdownNodes.render(markdown, destination -> onLink.accept(destination)));
    setVvalue(0);
  }
}
