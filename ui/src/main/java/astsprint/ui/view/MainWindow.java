package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Glossary;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.TreeTitles;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's content: what is open at the top, the views at the left, one of them beside. */
public final class MainWindow {
  /** Points, at plain type, from which on the header has room for the machine's name. */
  private static final double WIDE = 1400;

  private final ViewerState state;
  private final Actions actions;
  private final BorderPane root = new BorderPane();
  private final StackPane centre = new StackPane();
  private final List<ViewEntry> views = new ArrayList<>();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final IntegerProperty shown = new SimpleIntegerProperty(-1);
  private final HBox banner = new HBox();
  private final StackPane progress = new StackPane();

  /** What the window's buttons do. */
  public interface Actions {
    void open();

    void run();

    void replay();

    /**
     * Shows the talk, from where it was left.
     *
     * @param anew from its beginning, with nothing guessed
     */
    void present(boolean anew);

    void export();

    void help();

    /** Opens the glossary at this term; null for the glossary as a whole. */
    void glossary(Glossary.@Nullable Term term);
  }

  public MainWindow(ViewerState state, Actions actions, List<ViewEntry> views) {
    this.state = state;
    this.actions = actions;
    this.views.addAll(views);
    root.setId("main");
    root.setTop(new VBox(header(), banner()));
    root.setLeft(navigation());
    root.setCenter(centre);
    root.setBottom(new VBox(progress, statusBar()));
    centre.setMinSize(0, 0);
    shown.addListener((o, was, is) -> display(is.intValue()));
  }

  public Parent node() {
    return root;
  }

  /** The index of the view that is shown. */
  public IntegerProperty shown() {
    return shown;
  }

  public List<ViewEntry> views() {
    return List.copyOf(views);
  }

  public View current() {
    return views.get(shown.get()).view();
  }

  /** Shows the {@code i}-th view. */
  public void show(int i) {
    shown.set(Math.max(0, Math.min(views.size() - 1, i)));
  }

  /** Shows the view with this title. */
  public void show(String title) {
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).title().equals(title)) {
        show(i);
      }
    }
  }

  /** Where a run that is going on is shown; above the status line. */
  public StackPane progress() {
    return progress;
  }

  private void display(int i) {
    View view = views.get(i).view();
    centre.getChildren().setAll(view.node());
    buttons.get(i).setSelected(true);
    Platform.runLater(
        () -> {
          // What lies in a split pane is in the window only once that is laid out; before, it takes
          // no focus, and the keys would go to what had it.
          root.applyCss();
          root.layout();
          view.focus().requestFocus();
        });
  }

  private HBox header() {
    ComboBox<String> trees = new ComboBox<>();
    trees.setId("tree-choice");
    trees.setAccessibleText("tree");
    trees.setConverter(Controls.named(TreeTitles::of));
    trees.setTooltip(Controls.tip("The syntax tree that was walked"));
    ComboBox<RunFigures> runs = new ComboBox<>(state.runs());
    runs.setId("run-choice");
    runs.setPromptText("no run open");
    runs.setAccessibleText("run");
    Tooltip which = Controls.tip("");
    runs.setTooltip(which);
    state
        .run()
        .subscribe(
            run ->
                which.setText(
                    "The run whose figures are shown"
                        + (run == null ? "" : "\n" + RunNames.name(run.run(), state.runs()))));
    runs.setConverter(Controls.named(run -> RunNames.name(run.run(), state.runs())));
    bind(runs, trees);
    Label machine = Controls.label("", "muted");
    machine.setId("machine");
    // It takes what the names of run and tree leave; in a few letters it would tell nothing.
    machine.setMinWidth(0);
    machine.setPrefWidth(0);
    machine.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(machine, Priority.ALWAYS);
    HBox.setHgrow(runs, Priority.ALWAYS);
    machine
        .opacityProperty()
        .bind(Bindings.when(machine.widthProperty().lessThan(110)).then(0).otherwise(1));
    state
        .run()
        .subscribe(
            run -> {
              String text = run == null ? "" : RunNames.machine(run.run());
              machine.setText(text);
              machine.setTooltip(run == null ? null : Controls.tip(RunNames.details(run.run())));
            });
    // In em: it grows with the type.
    runs.setStyle("-fx-min-width: 12em; -fx-pref-width: 17em; -fx-max-width: 26em");
    trees.setStyle("-fx-min-width: 17em; -fx-pref-width: 20.5em; -fx-max-width: 24em");
    Label title = Controls.label("ast-sprint", "app-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox header =
        new HBox(
            title,
            runs,
            trees,
            machine,
            Controls.button(
                "open",
                "Open",
                "mdal-folder_open",
                "Open a run or any JMH JSON (Ctrl+O)",
                actions::open),
            Controls.button(
                "run", "Run", "mdmz-play_arrow", "Start a benchmark (Ctrl+R)", actions::run),
            Controls.button(
                "replay",
                "Replay",
                "mdmz-replay",
                "Show this run again as if it were live",
                actions::replay),
            Controls.button(
                "present",
                "Present",
                "mdmz-slideshow",
                "Large type, one step at a time (F5)",
                () -> actions.present(false)),
            Controls.button(
                "export",
                "Export",
                "mdal-get_app",
                "Save this chart or the comparison (Ctrl+E)",
                actions::export),
            Controls.button(
                "glossary-open",
                "",
                "mdmz-menu_book",
                "Terms that lessons use (Ctrl+G)",
                () -> actions.glossary(null)),
            themeButton(),
            Controls.button("help", "", "mdal-help_outline", "All keys (F1 or ?)", actions::help));
    header.getStyleClass().add("header");
    // Where there is too little room for all, the names that are chosen by come first.
    machine.visibleProperty().bind(header.widthProperty().greaterThan(state.type().multiply(WIDE)));
    machine.managedProperty().bind(machine.visibleProperty());
    return header;
  }

  private void bind(ComboBox<RunFigures> runs, ComboBox<String> trees) {
    boolean[] busy = {false};
    Consumer<@Nullable RunFigures> chosen =
        run -> {
          if (!busy[0] && run != null) {
            state.run().set(run);
          }
        };
    runs.valueProperty().subscribe(chosen);
    state
        .run()
        .subscribe(
            run -> {
              busy[0] = true;
              runs.setValue(run);
              List<String> names = run == null ? List.of() : ShownLadder.trees(run);
              String tree = state.tree().get();
              trees.setItems(FXCollections.observableArrayList(names));
              tree = TreeTitles.preferred(names, tree);
              trees.setValue(tree);
              trees.setDisable(names.size() < 2);
              state.tree().set(tree);
              busy[0] = false;
            });
    trees
        .valueProperty()
        .subscribe(
            name -> {
              if (!busy[0] && name != null) {
                state.tree().set(name);
              }
            });
  }

  private javafx.scene.control.Button themeButton() {
    var button =
        Controls.button(
            "theme",
            "",
            "mdmz-nights_stay",
            "Light or dark (Ctrl+T)",
            () -> state.theme().set(state.theme().get().other()));
    state
        .theme()
        .subscribe(
            theme ->
                button.setGraphic(
                    new FontIcon(
                        theme == astsprint.ui.theme.Theme.LIGHT
                            ? "mdmz-nights_stay"
                            : "mdmz-wb_sunny")));
    return button;
  }

  private HBox banner() {
    Label text = new Label();
    text.setId("complaint");
    text.setWrapText(true);
    text.textProperty().bind(state.complaint());
    banner
        .getChildren()
        .addAll(
            new FontIcon("mdal-error_outline"),
            text,
            Controls.gap(),
            Controls.button("dismiss", "", "mdal-close", "Dismiss (Esc)", state::dismiss));
    banner.getStyleClass().add("banner");
    banner.visibleProperty().bind(state.complaint().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private VBox navigation() {
    ToggleGroup group = new ToggleGroup();
    VBox nav = new VBox();
    nav.getStyleClass().add("nav");
    for (int i = 0; i < views.size(); i++) {
      ViewEntry view = views.get(i);
      int index = i;
      ToggleButton button = new ToggleButton(view.title(), new FontIcon(view.icon()));
      button.setId(
          "view-" + view.title().toLowerCase(java.util.Locale.ROOT).replaceAll("[ -].*", ""));
      button.setToggleGroup(group);
      button.setTooltip(Controls.tip(view.title() + " (Ctrl+" + Views.KEYS.charAt(i) + ")"));
      button.setOnAction(
          e -> {
            button.setSelected(true);
            show(index);
          });
      buttons.add(button);
      nav.getChildren().add(button);
    }
    return nav;
  }

  private HBox statusBar() {
    Label text = new Label();
    text.setId("status");
    text.textProperty().bind(state.status());
    Label hint = new Label("Drop a run or any JMH JSON here to open it · F1 lists the keys");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    text.setMinWidth(0);
    HBox bar = new HBox(text, Controls.gap(), hint);
    bar.getStyleClass().add("status");
    return bar;
  }

  /** The chart of the view that is shown; null if it has none. */
  public @Nullable Chart chart() {
    return current().chart();
  }
}
