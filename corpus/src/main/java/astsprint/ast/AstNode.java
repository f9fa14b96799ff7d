package astsprint.ast;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of a Python 3.14 syntax tree: Python's {@code ast.AST}.
 *
 * <p>As in Python, a class names its fields in a static {@code _fields}, all of them are public and
 * mutable, and a subclass may add its own: declare the public fields, name the inherited and the
 * new ones in a {@code _fields} of the subclass, and override {@link #forEachChild}. Nothing stops
 * a user from storing null, a foreign list, or a node where {@code Object} is declared; every
 * walker copes.
 *
 * <p>A node has no identity but its own: {@code equals} and {@code hashCode} are {@code Object}'s.
 */
public abstract class AstNode {
  /** The fields, in ASDL order: hidden by every class that has any. */
  public static final List<String> _fields = List.of();

  /** The attributes, in the order in which {@code ast.dump} prints them. */
  public static final List<String> _attributes = List.of();

  static final List<String> POSITION =
      List.of("lineno", "col_offset", "end_lineno", "end_col_offset");

  /** The first line, from 1; 0 where the class has no position. */
  public int lineno;

  /** The first column, from 0, in UTF-8 bytes. */
  public int colOffset;

  /** The last line, from 1. */
  public int endLineno;

  /** The column after the last one, from 0, in UTF-8 bytes. */
  public int endColOffset;

  /** Whatever node a user attaches; no field, so never a child. The parser leaves it null. */
  public @Nullable AstNode parent;

  /**
   * Passes the children to {@code visit}: the nodes in this node's fields, in the order of {@code
   * _fields}, those of a list in order; what is not a node is passed over.
   */
  public void forEachChild(Consumer<? super AstNode> visit) {}

  /** Passes on a field that holds a node or nothing. */
  protected static void visitOne(@Nullable AstNode node, Consumer<? super AstNode> visit) {
    if (node != null) {
      visit.accept(node);
    }
  }

  /**
   * Passes on the nodes of a field that holds a list or nothing. Whatever its declared type, a list
   * may hold anything; the test costs what the cast to the declared type would.
   */
  protected static void visitList(@Nullable List<?> items, Consumer<? super AstNode> visit) {
    if (items != null) {
      for (Object item : items) {
        if (item instanceof AstNode node) {
          visit.accept(node);
        }
      }
    }
  }

  /** Passes on a field that may hold anything: a node, a list with nodes in it, or a constant. */
  protected static void visitAny(@Nullable Object value, Consumer<? super AstNode> visit) {
    if (value instanceof AstNode node) {
      visit.accept(node);
    } else if (value instanceof List<?> items) {
      visitList(items, visit);
    }
  }
}
