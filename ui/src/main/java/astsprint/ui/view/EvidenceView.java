package astsprint.ui.view;

import astsprint.results.CallTree;
import astsprint.results.CompiledCalls;
import astsprint.results.MachineCode;
import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.control.FlameGraph;
import astsprint.ui.model.Evidence;
import astsprint.ui.model.FlameBox;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a stage's time and bytes go and what the compiler made of it, beside another stage's. */
final class EvidenceView extends View {
  private static final String COLOURS =
      "Blue: compiled on its own; pale: inlined there; green: native code, or what is allocated."
          + " Click or Enter widens a box, Backspace goes back, arrows go from box to box.";

  private static final String COPIES =
      "Enter in the search goes to the next row; Ctrl+C copies what is selected.";

  private final ViewerState state;
  private final Path project;
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.TIME);
  private final ObjectProperty<Sides> sides = new SimpleObjectProperty<>(Sides.TWO);
  private final ComboBox<WalkStage> one = stages("evidence-one");
  private final ComboBox<WalkStage> other = stages("evidence-other");
  private final TextField search = new TextField();
  private final Label found = Controls.label("", "muted");
  private final Label caption = Controls.label("", "caption");
  private final FlameGraph left = new FlameGraph();
  private final FlameGraph right = new FlameGraph();
  private final List<FoldingPane> calls =
      Stream.of("jit-left", "jit-right")
          .map(id -> new FoldingPane(id, "jit", "calls that were inlined and refused"))
          .toList();
  private final List<FoldingPane> code =
      Stream.of("code-left", "code-right")
          .map(id -> new FoldingPane(id, "asm", "machine code by lines of source"))
          .toList();
  private final SplitPane split = new SplitPane();
  private final BorderPane root = new BorderPane(split);
  private int questions;

  /** What is looked at. */
  enum What {
    TIME("Time"),
    ALLOC("Allocation"),
    JIT("JIT"),
    ASM("Machine code");

    final String text;

    What(String text) {
      this.text = text;
    }

    boolean flames() {
      return this == TIME || this == ALLOC;
    }

    CallTree.Cost cost() {
      return this == ALLOC ? CallTree.Cost.ALLOC : CallTree.Cost.TIME;
    }
  }

  /** How two stages are shown. */
  enum Sides {
    ONE("One"),
    TWO("Side by side"),
    DIFFERENCE("Difference");

    final String text;

    Sides(String text) {
      this.text = text;
    }
  }

  /** What was read of both stages; what there is none of is empty. */
  private record Read(
      List<Optional<CallTree>> calls,
      List<Optional<CompiledCalls>> compiled,
      List<Optional<MachineCode>> code,
      List<Boolean> profiled) {}

  EvidenceView(ViewerState state, Path project, Consumer<MeasuringTask> measure) {
    super("Evidence");
    this.state = state;
    this.project = project;
    left.setId("flame-left");
    right.setId("flame-right");
    for (FlameGraph graph : List.of(left, right)) {
      graph.themeProperty().bind(state.theme());
      graph.typeProperty().bind(state.type());
      graph.searchProperty().bind(search.textProperty());
    }
    search.setId("evidence-search");
    search.setPromptText("search");
    search.setAccessibleText("search");
    search.setOnAction(e -> rows().forEach(FoldingPane::next));
    search.setPrefColumnCount(11);
    found.setId("evidence-found");
    caption.setId("evidence-caption");
    caption.setWrapText(true);
    HBox choice =
        new HBox(
            one,
            Controls.label("and", "muted"),
            other,
            Controls.gap(),
            found,
            search,
            Controls.button(
                "evidence-take",
                "Take here (30 s)",
                "mdmz-play_arrow",
                "Profile both stages here, and ask the JIT what it inlined and made",
                () -> measure.accept(MeasuringTask.profile(keys()))));
    choice.getStyleClass().add("view-bar");
    HBox bar =
        Controls.bar(
            title(),
            Controls.choice("evidence", List.of(What.values()), w -> w.text, what),
            Controls.choice("evidence-sides", List.of(Sides.values()), s -> s.text, sides));
    root.setTop(new VBox(bar, choice));
    root.setBottom(caption);
    root.setMinSize(0, 0);
    state.stage().subscribe(this::choose);
    one.valueProperty().addListener((o, was, is) -> refresh());
    other.valueProperty().addListener((o, was, is) -> state.stage().set(is));
    what.addListener(
        (o, was, is) -> {
          bar.lookup("#evidence-sides-DIFFERENCE").setDisable(!is.flames());
          if (!is.flames() && sides.get() == Sides.DIFFERENCE) {
            sides.set(Sides.TWO);
          }
          refresh();
        });
    sides.addListener((o, was, is) -> refresh());
    state.run().addListener((o, was, is) -> refresh());
    state.measured().addListener((o, was, is) -> refresh());
    search.textProperty().addListener((o, was, is) -> find());
  }

  /** The stage that is selected is shown at the right, what it improves on at the left. */
  private void choose(WalkStage stage) {
    WalkStage base = stage.predecessor();
    other.setValue(stage);
    one.setValue(base == null ? stage : base);
    refresh();
  }

  private static ComboBox<WalkStage> stages(String id) {
    ComboBox<WalkStage> stages =
        new ComboBox<>(FXCollections.observableArrayList(WalkStage.values()));
    stages.setId(id);
    stages.setConverter(Controls.named(StageNames::of));
    stages.setAccessibleText("stage");
    stages.setMinWidth(180);
    return stages;
  }

  private List<String> both() {
    return Stream.of(one, other).map(box -> box.getValue().name()).toList();
  }

  private List<String> keys() {
    return both().stream().distinct().toList();
  }

  private void refresh() {
    if (one.getValue() == null || other.getValue() == null) {
      return;
    }
    RunFigures run = state.run().get();
    Evidence evidence = Evidence.of(run == null ? null : run.run().path(), project);
    List<String> stages = both();
    CallTree.Cost cost = what.get().cost();
    int asked = ++questions;
    state
        .background()
        .run(
            () -> read(evidence, stages, cost),
            outcome -> {
              // The user may have gone on since.
              if (asked == questions) {
                show(outcome);
              }
            },
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private static Read read(Evidence evidence, List<String> stages, CallTree.Cost cost)
      throws IOException {
    List<Optional<CallTree>> calls = new java.util.ArrayList<>();
    List<Optional<CompiledCalls>> compiled = new java.util.ArrayList<>();
    List<Optional<MachineCode>> code = new java.util.ArrayList<>();
    for (String stage : stages) {
      calls.add(evidence.calls(stage, cost));
      compiled.add(evidence.compiled(stage));
      code.add(evidence.code(stage));
    }
    return new Read(calls, compiled, code, stages.stream().map(evidence::profiled).toList());
  }

  private void show(Read read) {
    if (what.get() == What.JIT) {
      showJit(read);
      return;
    }
    if (what.get() == What.ASM) {
      showCode(read);
      return;
    }
    Optional<CallTree> before = read.calls().getFirst();
    Optional<CallTree> after = read.calls().getLast();
    String missing = missing(read);
    left.rootProperty().set(before.map(FlameBox::of).orElse(null));
    if (sides.get() == Sides.DIFFERENCE && before.isPresent() && after.isPresent()) {
      right.rootProperty().set(FlameBox.difference(before.get(), after.get()));
      String gone = FlameBox.gone(before.get(), after.get());
      caption.setText(
          "As wide as in %2$s. Orange: the method has a larger share than in %1$s, from wherever it is called; blue: a smaller one. Shares, not times.%3$s"
              .formatted(
                  before.get().stage(),
                  after.get().stage(),
                  gone.isEmpty() ? "" : " Gone: " + gone + "."));
    } else {
      right.rootProperty().set(after.map(FlameBox::of).orElse(null));
      caption.setText(missing.isEmpty() ? COLOURS : missing);
    }
    lay(left, right);
    find();
  }

  private void lay(Node before, Node after) {
    List<Node> shown = sides.get() == Sides.TWO ? List.of(before, after) : List.of(after);
    if (!split.getItems().equals(shown)) {
      split.getItems().setAll(shown);
    }
  }

  /** Which stages have no profile, and why; "" if all have one. */
  private String missing(Read read) {
    StringBuilder text = new StringBuilder();
    boolean same = both().getFirst().equals(both().getLast());
    for (int i = sides.get() == Sides.ONE || same ? 1 : 0; i < 2; i++) {
      if (read.calls().get(i).isEmpty()) {
        text.append(both().get(i))
            .append(
                Boolean.TRUE.equals(read.profiled().get(i))
                    ? " allocates nothing that a sampler would see. "
                    : " has no profile here yet: “Take here” takes one. ");
      }
    }
    return text.toString().strip();
  }

  private void showJit(Read read) {
    for (int i = 0; i < 2; i++) {
      Optional<CompiledCalls> known = read.compiled().get(i);
      String nothing =
          "The JIT was not asked about " + both().get(i) + " yet: “Take here” does it.";
      calls
          .get(i)
          .show(
              known.map(JitRows::head).orElse(nothing), known.map(JitRows::of).orElseGet(List::of));
    }
    show(
        calls,
        "Each method of the stage as it was compiled last, and what became of its calls. What was"
            + " refused is unfolded. "
            + COPIES);
  }

  private void showCode(Read read) {
    for (int i = 0; i < 2; i++) {
      Optional<MachineCode> known = read.code().get(i);
      String nothing =
          "Nobody asked for the machine code of " + both().get(i) + " yet: “Take here” does it.";
      code.get(i)
          .show(
              known.map(CodeRows::head).orElse(nothing),
              known.map(CodeRows::of).orElseGet(List::of));
    }
    show(
        code,
        "Lines of source, the hottest first, and the instructions that were made of each; behind"
            + " them what they were inlined from. "
            + COPIES);
  }

  private void show(List<FoldingPane> panes, String text) {
    caption.setText(text);
    lay(panes.getFirst().node(), panes.getLast().node());
    find();
  }

  /** What is shown in rows; empty for flames. */
  private List<FoldingPane> rows() {
    return what.get() == What.JIT ? calls : what.get() == What.ASM ? code : List.of();
  }

  private void find() {
    String text = search.getText();
    FlameBox shown = right.rootProperty().get();
    if (what.get().flames()) {
      found.setText(
          shown == null || text.isBlank()
              ? ""
              : FlameBox.percent(shown.found(text)) + " of " + other.getValue().name());
      return;
    }
    List<Integer> counts = rows().stream().map(pane -> pane.search(text)).toList();
    String before = sides.get() != Sides.TWO ? "" : counts.getFirst() + " and ";
    found.setText(text.isBlank() ? "" : before + counts.getLast() + " rows");
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public Node focus() {
    return right;
  }

  /** What the right side shows; null if there is none. */
  @Nullable FlameBox shown() {
    return right.rootProperty().get();
  }
}
