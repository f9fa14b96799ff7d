package astsprint.ui.present;

import astsprint.ui.control.Controls;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A slide's last line: what it brought, which slide it is, and a field where one is typed into. */
final class SlideFoot extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Label position = Controls.label("", "present-sub");
  private final Label verdict = Controls.label("", "revealed");
  private final Label caution = Controls.label("", "present-caution");
  private final TextField field = new TextField();
  private final Runnable left;
  private Predicate<String> taker = text -> false;
  private boolean stays;

  /**
   * A foot in which nothing is asked.
   *
   * @param left what to do when the field has been left
   */
  SlideFoot(Runnable left) {
    super(20);
    this.left = left;
    setAlignment(Pos.CENTER_LEFT);
    position.setMinWidth(Region.USE_PREF_SIZE);
    verdict.setId("present-verdict");
    verdict.setWrapText(true);
    verdict.setMinWidth(0);
    caution.setId("present-caution");
    caution.setWrapText(true);
    caution.setMinWidth(0);
    for (Label line : List.of(verdict, caution)) {
      line.managedProperty().bind(line.textProperty().isNotEmpty());
    }
    field.setPrefColumnCount(18);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setOnAction(e -> take());
    field.managedProperty().bind(field.visibleProperty());
    field.setVisible(false);
    getChildren().addAll(field, new VBox(verdict, caution), Controls.gap(), position);
  }

  /**
   * Shows a slide's last lines.
   *
   * @param brought what it comes to
   * @param mind what must be minded of its figures; "" for nothing
   * @param where its number
   */
  void show(String brought, String mind, String where) {
    verdict.setText(brought);
    caution.setText(mind);
    position.setText(where);
  }

  /**
   * Shows the field.
   *
   * @param id of the field
   * @param example of what may be typed
   * @param stay whether it is shown until {@link #hide}, not only until something was taken
   * @param taking whether it understood what was typed
   */
  void offer(String id, String example, boolean stay, Predicate<String> taking) {
    field.setId(id);
    field.setPromptText(example);
    field.setAccessibleText(example);
    field.pseudoClassStateChanged(WRONG, false);
    taker = taking;
    stays = stay;
    field.setVisible(true);
  }

  /** Puts the keyboard into the field. */
  void type() {
    field.requestFocus();
  }

  /** Whether what is typed is meant for the field, also while another window has the keyboard. */
  boolean typing() {
    return getScene() != null && field.equals(getScene().getFocusOwner());
  }

  /** Gives the field a key that came to another window. */
  void pass(KeyEvent event) {
    field.fireEvent(event.copyFor(field, field));
  }

  void hide() {
    field.clear();
    field.setVisible(false);
  }

  private void take() {
    boolean understood = taker.test(field.getText());
    field.pseudoClassStateChanged(WRONG, !understood);
    if (understood) {
      leave();
    }
  }

  /** Takes the keyboard out of the field. */
  void leave() {
    field.clear();
    field.pseudoClassStateChanged(WRONG, false);
    if (!stays) {
      field.setVisible(false);
    }
    left.run();
  }
}
