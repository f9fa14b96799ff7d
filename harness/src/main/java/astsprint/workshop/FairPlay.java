package astsprint.workshop;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.BinOp;
import astsprint.ast.Module;
import astsprint.conformance.ExpectedVisits;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ways of not walking that a suite of trees does not see, each caught in the act and named. Those
 * that show in times only are caught where times are taken.
 */
final class FairPlay {
  private static final String SOURCE = "x = a + b * c\nif x:\n    y = (p - q) / r\nz\n";

  private FairPlay() {}

  /** What is unfair about the walker, in a sentence; empty if nothing is. */
  static Optional<String> complaint(TreeWalker walker) {
    return walker.live() ? live(walker).or(() -> lazy(walker)) : lazy(walker);
  }

  private static Optional<String> live(TreeWalker walker) {
    boolean atOnce = sees(walker, false, FairPlay::swapStatements);
    boolean ofList = sees(walker, true, FairPlay::swapStatements);
    boolean ofField = sees(walker, true, FairPlay::swapOperands);
    if (!atOnce && !ofList) {
      return Optional.of(
          "caught: a snapshot declared live: it says that it walks live objects, and does not see"
              + " what changes after prepare");
    }
    if (!ofList) {
      return Optional.of(
          "caught: it remembers the answer: a change of the tree between two walks is not seen");
    }
    if (!ofField) {
      return Optional.of(
          "caught: a flag on the root or its lists: it walks again when a list has changed, and"
              + " does not see a change deep in a field");
    }
    return Optional.empty();
  }

  /** Visits belong to the walk that made them, whatever happens to the tree after it. */
  private static Optional<String> lazy(TreeWalker walker) {
    Module root = tree();
    List<AstNode> before = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      int visits = walk.walk();
      swapStatements(root);
      swapOperands(root);
      if (!same(before, walk, visits)) {
        return Optional.of(
            "caught: a lazy visited(i): it works visits out when it is asked, from what the tree"
                + " is then, and not in walk()");
      }
    }
    return Optional.empty();
  }

  private interface Change {
    void of(Module root);
  }

  private static boolean sees(TreeWalker walker, boolean afterWalk, Change change) {
    Module root = tree();
    try (Walk walk = walker.prepare(root)) {
      if (afterWalk) {
        walk.walk();
        walk.walk();
      }
      change.of(root);
      return same(ExpectedVisits.of(root), walk, walk.walk());
    }
  }

  @SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
  private static boolean same(List<AstNode> expected, Walk walk, int visits) {
    if (visits != expected.size()) {
      return false;
    }
    for (int i = 0; i < visits; i++) {
      if (walk.visited(i) != expected.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static void swapStatements(Module root) {
    stmt first = root.body.get(0);
    root.body.set(0, root.body.get(1));
    root.body.set(1, first);
  }

  private static void swapOperands(Module root) {
    for (stmt statement : root.body) {
      if (statement instanceof Assign assign && assign.value instanceof BinOp sum) {
        expr left = sum.left;
        sum.left = sum.right;
        sum.right = left;
      }
    }
  }

  private static Module tree() {
    try {
      Module root = Python.parse(SOURCE.getBytes(StandardCharsets.UTF_8));
      root.body = new ArrayList<>(root.body);
      return root;
    } catch (PythonSyntaxError impossible) {
      throw new AssertionError(impossible);
    }
  }
}
