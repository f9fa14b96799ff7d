package astsprint.ui.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns Markdown into controls. HTML blocks (comments that mark generated parts) are left out. */
final class MarkdownNodes extends AbstractVisitor {
  /** Cells of a table with so many characters stay in one line. */
  private static final int WHOLE = 16;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Deque<Pane> blocks = new ArrayDeque<>();
  private final Deque<String> styles = new ArrayDeque<>();
  private @Nullable TextFlow flow;

  private final Consumer<String> onLink;

  private MarkdownNodes(Consumer<String> onLink) {
    this.onLink = onLink;
  }

  /** The page's blocks; {@code onLink} is given the destination of a link that is followed. */
  static List<javafx.scene.Node> render(String markdown, Consumer<String> onLink) {
    MarkdownNodes renderer = new MarkdownNodes(onLink);
    VBox page = new VBox();
    renderer.blocks.push(page);
    PARSER.parse(markdown).accept(renderer);
    return new ArrayList<>(page.getChildren());
  }

  private Pane block() {
    return blocks.element();
  }

  private TextFlow text(Node node, String... classes) {
    TextFlow made = new TextFlow();
    made.getStyleClass().addAll(classes);
    TextFlow outer = flow;
    flow = made;
    visitChildren(node);
    flow = outer;
    return made;
  }

  private void write(String text, String... more) {
    Text run = new Text(text);
    run.getStyleClass().add("prose");
    run.getStyleClass().addAll(styles);
    run.getStyleClass().addAll(more);
    if (flow == null) {
      block().getChildren().add(new TextFlow(run));
    } else {
      flow.getChildren().add(run);
    }
  }

  @Override
  public void visit(Heading heading) {
    styles.push("h" + heading.getLevel());
    block().getChildren().add(text(heading, "heading"));
    styles.pop();
  }

  @Override
  public void visit(Paragraph paragraph) {
    block().getChildren().add(text(paragraph, "paragraph"));
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    write(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    write(code.getLiteral(), "inline-code");
  }

  @Override
  public void visit(Emphasis emphasis) {
    styles.push("em");
    visitChildren(emphasis);
    styles.pop();
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styles.push("strong");
    visitChildren(strong);
    styles.pop();
  }

  @Override
  public void visit(Link link) {
    StringBuilder text = new StringBuilder();
    link.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    Hyperlink control = new Hyperlink(text.toString());
    control.getStyleClass().add("prose-link");
    control.setOnAction(
        e -> {
          control.setVisited(false);
          onLink.accept(link.getDestination());
        });
    Pane into = flow == null ? block() : flow;
    into.getChildren().add(control);
  }

  @Override
  public void visit(SoftLineBreak line) {
    write(" ");
  }

  @Override
  public void visit(HardLineBreak line) {
    write("\n");
  }

  @Override
  public void visit(HtmlInline html) {}

  @Override
  public void visit(ThematicBreak line) {
    javafx.scene.control.Separator separator = new javafx.scene.control.Separator();
    block().getChildren().add(separator);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo();
    code(
        code.getLiteral(),
        switch (info) {
          case "java" -> Highlighter.JAVA;
          case "python" -> Highlighter.PYTHON;
          default -> Highlighter.PLAIN;
        });
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral(), Highlighter.PLAIN);
  }

  private void code(String source, Highlighter language) {
    String text = source.stripTrailing();
    TextFlow lines = new TextFlow();
    lines.getStyleClass().addAll("code-block");
    int at = 0;
    for (var span : language.spans(text)) {
      Text run = new Text(text.substring(at, at + span.getLength()));
      run.getStyleClass().add("code-text");
      run.getStyleClass().addAll(span.getStyle());
      lines.getChildren().add(run);
      at += span.getLength();
    }
    lines.setMinWidth(Region.USE_PREF_SIZE);
    block().getChildren().add(sideways(lines));
  }

  @Override
  public void visit(BlockQuote quote) {
    nested(quote, "quote", block());
  }

  @Override
  public void visit(BulletList list) {
    list(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    list(list, start == null ? 1 : start);
  }

  private void list(Node list, int first) {
    VBox items = new VBox();
    items.getStyleClass().add("list");
    block().getChildren().add(items);
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        Label bullet = new Label(first == 0 ? "•" : number++ + ".");
        bullet.getStyleClass().add("bullet");
        HBox row = new HBox(bullet);
        items.getChildren().add(row);
        Pane content = nested(item, "item", row);
        HBox.setHgrow(content, Priority.ALWAYS);
      }
    }
  }

  private Pane nested(Node node, String style, Pane into) {
    VBox inner = new VBox();
    inner.getStyleClass().add(style);
    into.getChildren().add(inner);
    blocks.push(inner);
    visitChildren(node);
    blocks.pop();
    return inner;
  }

  @Override
  public void visit(CustomBlock custom) {
    if (!(custom instanceof TableBlock)) {
      visitChildren(custom);
      return;
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("table");
    int row = 0;
    for (Node part = custom.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof TableRow) {
          row(grid, line, row++);
        }
      }
    }
    block().getChildren().add(sideways(grid));
  }

  /** What is wider than the page is scrolled by itself: the prose around it must not be cut. */
  private static ScrollPane sideways(Region wide) {
    StackPane content = new StackPane(wide);
    content.getStyleClass().add("sideways-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().addAll("sideways", "edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(0);
    return scroll;
  }

  private static int length(TextFlow content) {
    int length = 0;
    for (javafx.scene.Node part : content.getChildren()) {
      length += part instanceof Text text ? text.getText().length() : WHOLE;
    }
    return length;
  }

  private void row(GridPane grid, Node line, int row) {
    int column = 0;
    for (Node child = line.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableCell cell) {
        if (cell.isHeader()) {
          styles.push("strong");
        }
        // A TextFlow in a grid would claim the width of its longest word only.
        TextFlow content = text(cell);
        if (cell.isHeader()) {
          styles.pop();
        }
        HBox box = new HBox(content);
        box.getStyleClass().add(cell.isHeader() ? "head" : "cell");
        // Where a table is too wide, sentences make room: a figure is not broken.
        if (length(content) <= WHOLE) {
          box.setMinWidth(Region.USE_PREF_SIZE);
        }
        boolean right = cell.getAlignment() == TableCell.Alignment.RIGHT;
        box.setAlignment(
            right ? javafx.geometry.Pos.CENTER_RIGHT : javafx.geometry.Pos.CENTER_LEFT);
        GridPane.setHalignment(box, right ? HPos.RIGHT : HPos.LEFT);
        grid.add(box, column++, row);
      }
    }
  }
}
