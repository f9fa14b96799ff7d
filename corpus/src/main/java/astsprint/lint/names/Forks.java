package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.If;
import astsprint.ast.IfExp;
import astsprint.ast.Match;
import astsprint.ast.Try;
import astsprint.ast.While;
import astsprint.lint.path.Parents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two places of a program exclude each other. */
final class Forks {
  private Forks() {}

  /** Whether the innermost statement around both holds them in different branches. */
  @SuppressWarnings("ReferenceEquality") // A node is equal to itself only.
  static boolean different(AstNode one, AstNode other) {
    AstNode left = one;
    AstNode right = other;
    @Nullable AstNode belowLeft = null;
    @Nullable AstNode belowRight = null;
    int leftDepth = Parents.depth(left);
    int rightDepth = Parents.depth(right);
    while (left != right) {
      boolean leftUp = leftDepth >= rightDepth;
      boolean rightUp = rightDepth >= leftDepth;
      if (leftUp) {
        belowLeft = left;
        left = left.parent;
        leftDepth--;
      }
      if (rightUp) {
        belowRight = right;
        right = right.parent;
        rightDepth--;
      }
      if (left == null || right == null) {
        return false;
      }
    }
    return belowLeft != null && belowRight != null && fork(left, belowLeft, belowRight);
  }

  private static boolean fork(AstNode node, AstNode left, AstNode right) {
    return switch (node) {
      case If branch -> branch.body.contains(left) != branch.body.contains(right);
      case Try attempt -> branch(attempt, left) != branch(attempt, right);
      case Match match -> match.cases.indexOf(left) != match.cases.indexOf(right);
      default -> false;
    };
  }

  /** 0 for what runs without an exception, a number for each handler, -1 for {@code finally}. */
  private static int branch(Try attempt, AstNode child) {
    List<? extends AstNode> handlers = attempt.handlers;
    if (attempt.body.contains(child) || attempt.orelse.contains(child)) {
      return 0;
    }
    int handler = handlers.indexOf(child);
    return handler < 0 ? -1 : 1 + handler;
  }

  /** Whether a condition decides if {@code node} is run. */
  static boolean mayBeSkipped(AstNode node) {
    for (AstNode above = node.parent; above != null; above = above.parent) {
      if (above instanceof If || above instanceof While || above instanceof IfExp) {
        return true;
      }
    }
    return false;
  }
}
