package astsprint.parse;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.parse.literal.Literals;
import astsprint.parse.literal.PythonRepr;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code ast.dump(tree, include_attributes=True, show_empty=True)} in CPython 3.14.
 *
 * <p>It is written as it is made, and without recursion: a tree may be as deep and its text as long
 * as they like. Fields are read through {@code _fields}, so classes of users print too; an absent
 * field, null here, is left out, and in a list it is {@code None}.
 */
public final class AstDump {
  private static final int FLUSH = 8192;

  private final Appendable out;
  private final StringBuilder text = new StringBuilder(2 * FLUSH);
  private final Deque<Frame> open = new ArrayDeque<>();

  private AstDump(Appendable out) {
    this.out = out;
  }

  /**
   * Writes the dump of {@code root}.
   *
   * @throws IOException if {@code out} throws it
   * @throws ArithmeticException if the tree holds an integer of more than {@value
   *     Literals#MAX_INT_DIGITS} digits, which CPython refuses to print; its message is CPython's
   */
  public static void write(AstNode root, Appendable out) throws IOException {
    AstDump dump = new AstDump(out);
    dump.run(root);
    out.append(dump.text);
  }

  /** The dump of {@code root} as one string. */
  public static String toString(AstNode root) {
    StringBuilder text = new StringBuilder();
    try {
      write(root, text);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder throws no IOException", e);
    }
    return text.toString();
  }

  private void run(AstNode root) throws IOException {
    value(root);
    while (!open.isEmpty()) {
      open.getLast().step();
      if (text.length() >= FLUSH) {
        out.append(text);
        text.setLength(0);
      }
    }
  }

  /** Writes a value whole, or its opening, the rest to come from a frame. */
  private void value(@Nullable Object value) {
    switch (value) {
      case AstNode node -> {
        NodeFields fields = NodeFields.of(node);
        text.append(fields.className()).append('(');
        open.addLast(new NodeFrame(node, fields));
      }
      case List<?> items -> {
        text.append('[');
        open.addLast(new ListFrame(items.iterator()));
      }
      case null, default -> PythonRepr.append(value, text);
    }
  }

  /** A node or list whose text has begun. */
  private interface Frame {
    /** Writes the next item, or the end and takes itself off. */
    void step();
  }

  private final class NodeFrame implements Frame {
    private final AstNode node;
    private final NodeFields fields;
    private int next;
    private String separator = "";

    NodeFrame(AstNode node, NodeFields fields) {
      this.node = node;
      this.fields = fields;
    }

    @Override
    public void step() {
      while (next < fields.size()) {
        int field = next++;
        Object value = fields.get(node, field);
        if (value != null) {
          text.append(separator).append(fields.name(field)).append('=');
          separator = ", ";
          value(value);
          return;
        }
      }
      if (fields.hasPosition()) {
        text.append(separator).append("lineno=").append(node.lineno);
        text.append(", col_offset=").append(node.colOffset);
        text.append(", end_lineno=").append(node.endLineno);
        text.append(", end_col_offset=").append(node.endColOffset);
      }
      text.append(')');
      open.removeLast();
    }
  }

  private final class ListFrame implements Frame {
    private final Iterator<?> items;
    private String separator = "";

    ListFrame(Iterator<?> items) {
      this.items = items;
    }

    @Override
    public void step() {
      if (items.hasNext()) {
        text.append(separator);
        separator = ", ";
        value(items.next());
      } else {
        text.append(']');
        open.removeLast();
      }
    }
  }
}
