package astsprint.ui.view;

import astsprint.ui.code.MarkdownPane;
import astsprint.ui.model.Glossary;
import astsprint.ui.model.ViewerState;
import astsprint.ui.theme.Styles;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The terms that lessons use: the list at the left, the chosen one's explanation at the right. */
public final class GlossaryWindow {
  private final ViewerState state;
  private final ListView<Glossary.Term> terms = new ListView<>();
  private final MarkdownPane text = new MarkdownPane();
  private final Stage window = new Stage();

  public GlossaryWindow(ViewerState state, Glossary glossary) {
    this.state = state;
    terms.setItems(FXCollections.observableArrayList(glossary.terms()));
    terms.setId("glossary-terms");
    terms.setAccessibleText("terms");
    terms.getStyleClass().addAll("dense", "edge-to-edge");
    terms.setCellFactory(list -> new Cell());
    terms.getSelectionModel().selectedItemProperty().subscribe(this::explain);
    text.setId("glossary-text");
    text.setOnLink(destination -> glossary.linked(destination).ifPresent(this::select));
    SplitPane root = new SplitPane(terms, text);
    root.setId("glossary");
    root.setDividerPositions(0.3);
    Scene scene = new Scene(root, 860, 520);
    // A list keeps Escape for itself.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            window.close();
          }
        });
    window.setScene(scene);
    window.setTitle("ast-sprint · glossary");
  }

  /** Shows the window beside {@code owner}, with this term chosen; null for the first. */
  public void show(Window owner, Glossary.@Nullable Term term) {
    if (window.getOwner() == null) {
      window.initOwner(owner);
    }
    Styles.dress(window.getScene(), state.theme().get(), Styles.TYPE_SIZE * state.type().get());
    window.show();
    window.toFront();
    if (term != null) {
      select(term);
    } else if (terms.getSelectionModel().isEmpty()) {
      terms.getSelectionModel().selectFirst();
    }
    terms.requestFocus();
  }

  public void close() {
    window.close();
  }

  private void select(Glossary.Term term) {
    terms.getSelectionModel().select(term);
    terms.scrollTo(term);
  }

  private void explain(Glossary.@Nullable Term term) {
    text.show(term == null ? "" : "## " + term.title() + "\n\n" + term.text());
  }

  private static final class Cell extends ListCell<Glossary.Term> {
    @Override
    protected void updateItem(Glossary.@Nullable Term term, boolean empty) {
      super.updateItem(term, empty);
      setText(term == null || empty ? null : term.title());
    }
  }
}
