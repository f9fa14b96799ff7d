package astsprint.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/** Source that can be read, selected and copied, but not changed. */
public final class CodePane extends StackPane {
  private static final String MARKED = "node-marked";

  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
  private int marked = -1;

  public CodePane() {
    getStyleClass().add("code-pane");
    area.setEditable(false);
    area.getStyleClass().add("code");
    area.setAccessibleText("source");
    // It would keep Tab for itself, though nothing can be typed into it.
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.TAB) {
            area.requestFocusTraversal(
                e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
          }
        });
    getChildren().add(scroll);
    setMinSize(0, 0);
  }

  /** Shows a source with line numbers, from its top. */
  public void show(String source, Highlighter language) {
    fill(source, language, i -> new Gutter(String.valueOf(i + 1), ""), List.of());
  }

  /** Shows text that nobody refers to by its lines. */
  public void showPlain(String text) {
    fill(text, Highlighter.PLAIN, null, List.of());
  }

  /** Shows both sources of a difference as one, removed lines marked − and added ones +. */
  public void showInline(SourceDiff diff, Highlighter language) {
    List<SourceDiff.Line> lines = diff.lines();
    fill(
        text(lines),
        language,
        i -> {
          SourceDiff.Line line = lines.get(i);
          int number = line.kind() == SourceDiff.Kind.REMOVED ? line.before() : line.after();
          return new Gutter(String.valueOf(number), sign(line.kind()));
        },
        lines.stream().map(l -> style(l.kind())).toList());
  }

  /** One side of a difference; null lines are gaps that keep the sides level. */
  void showSide(List<SourceDiff.@Nullable Line> lines, boolean before, Highlighter language) {
    List<String> styles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      SourceDiff.Line line = lines.get(i);
      text.append(i == 0 ? "" : "\n").append(line == null ? "" : line.text());
      styles.add(line == null ? "line-gap" : style(line.kind()));
    }
    fill(
        text.toString(),
        language,
        i -> {
          SourceDiff.Line line = lines.get(i);
          if (line == null) {
            return new Gutter("", "");
          }
          int number = before ? line.before() : line.after();
          return new Gutter(String.valueOf(number), sign(line.kind()));
        },
        styles);
  }

  /**
   * Marks a line, in it the characters {@code from} up to {@code to}, and scrolls it to the middle;
   * a line below 0 marks none.
   */
  public void mark(int line, int from, int to) {
    if (marked >= 0 && marked < area.getParagraphs().size()) {
      area.setParagraphStyle(marked, List.of());
      restyle(marked, 0, area.getParagraphLength(marked), styles -> styles.remove(MARKED));
    }
    marked = line;
    if (line >= 0 && line < area.getParagraphs().size()) {
      area.setParagraphStyle(line, List.of("line-marked"));
      int end = Math.min(to, area.getParagraphLength(line));
      restyle(line, Math.min(from, end), end, styles -> styles.add(MARKED));
      area.showParagraphAtCenter(line);
    }
  }

  /** Marks characters of a line, from one up to another, as what has changed in it. */
  void markWords(int line, int from, int to) {
    restyle(line, from, to, styles -> styles.add("word-changed"));
  }

  private void restyle(int line, int from, int to, Consumer<List<String>> change) {
    if (from < to) {
      area.setStyleSpans(
          line,
          from,
          area.getStyleSpans(line, from, to)
              .mapStyles(
                  styles -> {
                    List<String> changed = new ArrayList<>(styles);
                    change.accept(changed);
                    return changed;
                  }));
    }
  }

  /** Scrolls so that a line stands near the top, two lines of what precedes it above. */
  void begin(int line) {
    area.showParagraphAtTop(Math.max(0, line - 2));
  }

  /** All that is shown. */
  public String text() {
    return area.getText();
  }

  CodeArea area() {
    return area;
  }

  private record Gutter(String number, String sign) {}

  private void fill(
      String text,
      Highlighter language,
      @Nullable IntFunction<Gutter> gutter,
      List<String> lineStyles) {
    marked = -1;
    // Otherwise the factory is asked for lines of the old text.
    area.setParagraphGraphicFactory(null);
    area.replaceText(text);
    area.setStyleSpans(0, spans(text, language));
    int count = area.getParagraphs().size();
    for (int i = 0; i < count; i++) {
      area.setParagraphStyle(i, i < lineStyles.size() ? styles(lineStyles.get(i)) : List.of());
    }
    int digits = String.valueOf(count).length();
    if (gutter != null) {
      area.setParagraphGraphicFactory(i -> gutterNode(gutter.apply(i), digits));
    }
    area.moveTo(0);
    area.showParagraphAtTop(0);
  }

  private static org.fxmisc.richtext.model.StyleSpans<Collection<String>> spans(
      String text, Highlighter language) {
    return language.spans(text);
  }

  private static Node gutterNode(Gutter gutter, int digits) {
    Label label =
        new Label(
            " ".repeat(digits - Math.min(digits, gutter.number().length()))
                + gutter.number()
                + " "
                + (gutter.sign().isEmpty() ? " " : gutter.sign())
                + " ");
    label.getStyleClass().add("gutter");
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static String text(List<SourceDiff.Line> lines) {
    return lines.stream().map(SourceDiff.Line::text).collect(Collectors.joining("\n"));
  }

  private static Collection<String> styles(String style) {
    return style.isEmpty() ? List.of() : List.of(style);
  }

  private static String sign(SourceDiff.Kind kind) {
    return switch (kind) {
      case SAME -> "";
      case REMOVED -> "−";
      case ADDED -> "+";
    };
  }

  private static String style(SourceDiff.Kind kind) {
    return switch (kind) {
      case SAME -> "";
      case REMOVED -> "line-removed";
      case ADDED -> "line-added";
    };
  }
}
