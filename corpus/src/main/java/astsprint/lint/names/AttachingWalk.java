package astsprint.lint.names;

import astsprint.ast.AstNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes down a tree and attaches {@link AstNode#parent} on its way, as {@link
 * astsprint.lint.path.Parents} does in a pass of its own: whoever visits a node can go up from it.
 */
abstract class AttachingWalk implements Consumer<AstNode> {
  /** The node whose children are visited. */
  AstNode above;

  AttachingWalk(AstNode root) {
    above = root;
  }

  /** Visits a node, and what is below it that is to be visited now. */
  abstract void visit(AstNode node, NodeKind kind);

  @Override
  public final void accept(AstNode node) {
    NodeKind kind = NodeKind.of(node);
    if (kind != NodeKind.LEAF) {
      AstNode outer = enter(node);
      visit(node, kind);
      above = outer;
    }
  }

  /** Goes below a child of the present node; returns where to go back to. */
  final AstNode enter(AstNode child) {
    AstNode outer = above;
    child.parent = outer;
    above = child;
    return outer;
  }

  /** Does something below {@code child}, which is not itself visited. */
  final void below(AstNode child, Runnable walk) {
    AstNode outer = enter(child);
    walk.run();
    above = outer;
  }

  final void all(List<? extends @Nullable AstNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      one(nodes.get(i));
    }
  }

  final void one(@Nullable AstNode node) {
    if (node != null) {
      accept(node);
    }
  }
}
