package astsprint.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A difference, its sides beside each other or as one text. */
public final class DiffPane extends StackPane {
  private final CodePane inline = new CodePane();
  private final CodePane left = new CodePane();
  private final CodePane right = new CodePane();
  private final SplitPane both = new SplitPane(left, right);
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);
  private @Nullable SourceDiff diff;
  private Highlighter language = Highlighter.JAVA;

  public DiffPane() {
    setMinSize(0, 0);
    // Scrolling one side scrolls the other; lines are level, so the same offset fits both.
    left.area().estimatedScrollYProperty().addListener((o, was, y) -> follow(right, y));
    right.area().estimatedScrollYProperty().addListener((o, was, y) -> follow(left, y));
    left.area().estimatedScrollXProperty().addListener((o, was, x) -> followAcross(right, x));
    right.area().estimatedScrollXProperty().addListener((o, was, x) -> followAcross(left, x));
    sideBySide.subscribe(s -> refresh());
  }

  public BooleanProperty sideBySideProperty() {
    return sideBySide;
  }

  public void show(SourceDiff shown, Highlighter highlighter) {
    diff = shown.folded();
    language = highlighter;
    refresh();
  }

  private void refresh() {
    getChildren().setAll(sideBySide.get() ? both : inline);
    SourceDiff shown = diff;
    if (shown == null) {
      return;
    }
    if (!sideBySide.get()) {
      inline.showInline(shown, language);
      inline.begin(firstChange(shown.lines()));
      return;
    }
    List<SourceDiff.@Nullable Line> before = new ArrayList<>();
    List<SourceDiff.@Nullable Line> after = new ArrayList<>();
    for (SourceDiff.Line line : shown.lines()) {
      switch (line.kind()) {
        case SAME -> {
          level(before, after);
          before.add(line);
          after.add(line);
        }
        case REMOVED -> {
          // A passage begins with what it removes: whatever was added before belongs to another.
          if (after.size() > before.size()) {
            level(before, after);
          }
          before.add(line);
        }
        case ADDED -> after.add(line);
      }
    }
    level(before, after);
    left.showSide(before, true, language);
    right.showSide(after, false, language);
    for (int i = 0; i < after.size(); i++) {
      mark(i, before.get(i), after.get(i));
    }
    int first = firstChange(rows(before, after));
    left.begin(first);
    right.begin(first);
  }

  /** Marks the words that have changed in a row that both sides have. */
  private void mark(int row, SourceDiff.@Nullable Line before, SourceDiff.@Nullable Line after) {
    if (before == null || after == null || before.kind() != SourceDiff.Kind.REMOVED) {
      return;
    }
    SourceDiff.words(before.text(), after.text())
        .ifPresent(
            words -> {
              left.markWords(row, words.from(), words.before());
              right.markWords(row, words.from(), words.after());
            });
  }

  /** The first change of code; one of imports or of the file's head tells nobody anything. */
  private static int firstChange(List<SourceDiff.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      SourceDiff.Line line = lines.get(i);
      String text = line.text().strip();
      boolean head =
          text.isEmpty()
              || text.startsWith("import ")
              || text.startsWith("*")
              || text.startsWith("/*")
              || text.startsWith("public final class ");
      if (line.kind() != SourceDiff.Kind.SAME && !head) {
        return i;
      }
    }
    return 0;
  }

  /** For each row of both sides what changed in it, or what is the same. */
  private static List<SourceDiff.Line> rows(
      List<SourceDiff.@Nullable Line> before, List<SourceDiff.@Nullable Line> after) {
    List<SourceDiff.Line> rows = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      SourceDiff.Line row = after.get(i) == null ? before.get(i) : after.get(i);
      rows.add(Objects.requireNonNull(row, "a row is a gap on one side at the most"));
    }
    return rows;
  }

  private static void level(
      List<SourceDiff.@Nullable Line> before, List<SourceDiff.@Nullable Line> after) {
    while (before.size() < after.size()) {
      before.add(null);
    }
    while (after.size() < before.size()) {
      after.add(null);
    }
  }

  private static void follow(CodePane other, @Nullable Double y) {
    Double there = other.area().getEstimatedScrollY();
    if (y != null && there != null && Math.abs(there - y) > 1) {
      other.area().scrollYToPixel(y);
    }
  }

  private static void followAcross(CodePane other, @Nullable Double x) {
    Double there = other.area().getEstimatedScrollX();
    if (x != null && there != null && Math.abs(there - x) > 1) {
      other.area().scrollXToPixel(x);
    }
  }
}
