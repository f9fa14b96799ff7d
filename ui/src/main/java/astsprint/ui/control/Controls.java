package astsprint.ui.control;

import astsprint.ui.model.Scale;
import java.util.List;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small controls that several views use alike. */
public final class Controls {
  private Controls() {}

  public static Button button(String id, String text, String icon, String tip, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setTooltip(tip(tip));
    button.setAccessibleText(text.isEmpty() ? tip : text);
    button.setOnAction(e -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static Tooltip tip(String text) {
    Tooltip tip = new Tooltip(text);
    tip.setShowDelay(Duration.millis(350));
    tip.setShowDuration(Duration.seconds(30));
    return tip;
  }

  public static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  /** Takes whatever room is left. */
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** Buttons of which exactly one is down, bound to {@code choice}; ids are {@code id-value}. */
  public static <T> HBox choice(
      String id, List<T> values, Function<T, String> name, ObjectProperty<T> choice) {
    HBox box = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      ToggleButton button = new ToggleButton(name.apply(value));
      button.setId(id + "-" + value);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      String edge = i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill";
      button.getStyleClass().add(edge);
      button.setSelected(value.equals(choice.get()));
      // A second press would leave none down.
      button.setOnAction(
          e -> {
            button.setSelected(true);
            choice.set(value);
          });
      choice.addListener((o, was, is) -> button.setSelected(value.equals(is)));
      box.getChildren().add(button);
    }
    return box;
  }

  /** The choice between bars and points. */
  public static HBox scale(String id, ObjectProperty<Scale> scale) {
    return choice(id, List.of(Scale.values()), Scale::text, scale);
  }

  /** Names what is chosen from a list; texts are never typed. */
  public static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed: " + text);
      }
    };
  }

  public static HBox bar(String title, Node... controls) {
    Label name = label(title, "view-title");
    // Where it is narrow, lists of choices become shorter, and not the name.
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = new HBox(name, gap());
    bar.getStyleClass().add("view-bar");
    bar.getChildren().addAll(controls);
    return bar;
  }

  /** Has something looked at, now and again and again, while a node is in a window. */
  public static void whileShown(Node node, Duration every, Runnable look) {
    Timeline watch = new Timeline(new KeyFrame(every, e -> look.run()));
    watch.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                watch.stop();
              } else {
                look.run();
                watch.play();
              }
            });
  }
}
