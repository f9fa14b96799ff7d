package astsprint.ui.code;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Markdown, rendered. */
public final class MarkdownPane extends ScrollPane {
  private final VBox page = new VBox();

  public MarkdownPane() {
    getStyleClass().addAll("markdown", "edge-to-edge");
    page.getStyleClass().add("page");
    setContent(page);
    setFitToWidth(true);
    setMinSize(0, 0);
  }

  public void show(String markdown) {
    page.getChildren().setAll(MarkdownNodes.render(markdown));
    setVvalue(0);
  }
}
