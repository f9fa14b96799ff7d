package astsprint.lint.path;

import astsprint.ast.Asdl.boolop;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr_context;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.unaryop;
import astsprint.ast.AstNode;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Attaches {@link AstNode#parent} to every node of a tree, in one pass. Nodes without fields are
 * shared between places of a tree and between trees: they get no parent.
 */
public final class Parents implements Consumer<AstNode> {
  private AstNode[] todo = new AstNode[256];
  private int waiting;
  private AstNode parent;

  private Parents(AstNode root) {
    parent = root;
  }

  /** Attaches the parents below {@code root}; its own stays as it is. */
  public static void attach(AstNode root) {
    Parents pass = new Parents(root);
    root.forEachChild(pass);
    while (pass.waiting > 0) {
      AstNode node = pass.todo[--pass.waiting];
      pass.parent = node;
      node.forEachChild(pass);
    }
  }

  @Override
  public void accept(AstNode child) {
    if (child.lineno == 0 && isShared(child)) {
      return;
    }
    child.parent = parent;
    if (waiting == todo.length) {
      todo = Arrays.copyOf(todo, 2 * waiting);
    }
    todo[waiting++] = child;
  }

  private static boolean isShared(AstNode node) {
    return node instanceof expr_context
        || node instanceof operator
        || node instanceof cmpop
        || node instanceof unaryop
        || node instanceof boolop;
  }

  /** How many nodes are above {@code node}. */
  public static int depth(AstNode node) {
    int depth = 0;
    for (AstNode above = node.parent; above != null; above = above.parent) {
      depth++;
    }
    return depth;
  }
}
