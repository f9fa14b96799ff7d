package astsprint.lint.names;

import astsprint.ast.AnnAssign;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.Attribute;
import astsprint.ast.AugAssign;
import astsprint.ast.For;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Set;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.comprehension;
import java.util.Objects;

/** Targets of assignments and loops. */
final class Targets {
  private Targets() {}

  /**
   * How a name is bound.
   *
   * @param direct the node right above the name
   * @param binder the node that binds, see {@link #above}
   */
  static Binding.Kind kind(AstNode direct, AstNode binder, String name, Scope.Kind scope) {
    if (binder instanceof AnnAssign annotated && annotated.value == null) {
      return Binding.Kind.ANNOTATED;
    }
    if (isLoop(binder) || binder instanceof comprehension) {
      return Binding.Kind.UNPACKED;
    }
    if (!binder.equals(direct) && !isLiteralUnpacking(binder)) {
      return Binding.Kind.UNPACKED;
    }
    if (name.equals("__all__")
        && scope == Scope.Kind.MODULE
        && (direct instanceof Assign
            || direct instanceof AugAssign
            || direct instanceof AnnAssign)) {
      return Binding.Kind.EXPORTS;
    }
    return binder instanceof NamedExpr ? Binding.Kind.WALRUS : Binding.Kind.ASSIGNED;
  }

  /** The first node above {@code node} that is no part of a target. */
  static AstNode above(AstNode node) {
    AstNode above = Objects.requireNonNull(node.parent);
    while (isDisplay(above)
        || above instanceof Starred
        || above instanceof Attribute
        || above instanceof Subscript
        || above instanceof Name) {
      above = Objects.requireNonNull(above.parent);
    }
    return above;
  }

  static boolean isLoop(AstNode node) {
    return node instanceof For || node instanceof AsyncFor;
  }

  private static boolean isLiteralUnpacking(AstNode node) {
    return node instanceof Assign assign
        && isDisplay(assign.value)
        && assign.targets.stream().allMatch(Targets::isDisplay);
  }

  private static boolean isDisplay(AstNode node) {
    return node instanceof Tuple || node instanceof astsprint.ast.List || node instanceof Set;
  }
}
