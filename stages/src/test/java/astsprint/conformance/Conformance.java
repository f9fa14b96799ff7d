package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import astsprint.ast.AstNode;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.ast.Tuple;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What every walker is held to. A check takes a walker and throws an AssertionError; the stages and
 * the detours must pass all, and each walker with a seeded fault must fail one.
 */
@SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
public final class Conformance {
  /** One requirement, named by what it looks for. */
  public record Check(String name, Consumer<TreeWalker> body) {
    /** Throws an AssertionError if {@code walker} does not do as required. */
    public void on(TreeWalker walker) {
      body.accept(walker);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Conformance() {}

  /** All checks: one per hard tree, then those of the contract. */
  public static List<Check> checks() {
    Stream<Check> trees =
        Arrays.stream(HardTree.values())
            .map(tree -> new Check(tree.name(), walker -> visitsExactly(walker, tree.plant())));
    Stream<Check> contract =
        Stream.of(
            new Check("nothing visited before the first walk", Conformance::nothingBefore),
            new Check("no visit beyond the last", Conformance::bounds),
            new Check("use after close", Conformance::useAfterClose),
            new Check("mutation between walks", Conformance::mutation),
            new Check("a tree that shrinks", Conformance::shrinking),
            new Check("a tree that outgrows the buffer", Conformance::growing),
            new Check("two walks interleaved", Conformance::interleaved),
            new Check("two threads at once", Conformance::twoThreads));
    return Stream.concat(trees, contract).toList();
  }

  /** Walks {@code root} three times: each must visit what {@link ExpectedVisits} does. */
  public static void visitsExactly(TreeWalker walker, AstNode root) {
    List<AstNode> expected = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      for (int round = 1; round <= 3; round++) {
        assertVisits(expected, walk, "walk " + round);
      }
    }
  }

  /** Walks once and compares, naming the first visit that differs. */
  static void assertVisits(List<AstNode> expected, Walk walk, String when) {
    int visits = walk.walk();
    for (int i = 0; i < Math.min(visits, expected.size()); i++) {
      if (walk.visited(i) != expected.get(i)) {
        fail(
            "%s: visit %d is %s, expected %s"
                .formatted(when, i, describe(walk.visited(i)), describe(expected.get(i))));
      }
    }
    assertEquals(expected.size(), visits, when + ": visits");
  }

  private static String describe(AstNode node) {
    String type = node.getClass().getSimpleName();
    return node instanceof Name name ? type + " " + name.id : type;
  }

  private static void nothingBefore(TreeWalker walker) {
    try (Walk walk = walker.prepare(HardTree.module())) {
      assertThrows(IndexOutOfBoundsException.class, () -> walk.visited(0));
    }
  }

  private static void bounds(TreeWalker walker) {
    try (Walk walk = walker.prepare(HardTree.IMMUTABLE_LISTS.plant())) {
      int visits = walk.walk();
      assertThrows(IndexOutOfBoundsException.class, () -> walk.visited(visits));
      assertThrows(IndexOutOfBoundsException.class, () -> walk.visited(-1));
      assertThrows(IndexOutOfBoundsException.class, () -> walk.visited(Integer.MAX_VALUE));
    }
  }

  private static void useAfterClose(TreeWalker walker) {
    AstNode root = HardTree.IMMUTABLE_LISTS.plant();
    Walk walk = walker.prepare(root);
    Walk other = walker.prepare(root);
    walk.walk();
    walk.close();
    assertThrows(IllegalStateException.class, walk::walk);
    assertThrows(IllegalStateException.class, () -> walk.visited(0));
    walk.close();
    assertVisits(ExpectedVisits.of(root), other, "another walk of the same tree");
    other.close();
  }

  private static void mutation(TreeWalker walker) {
    Name first = HardTree.name("first");
    Expr statement = new Expr(first);
    Module root = new Module(new ArrayList<>(List.of(statement, new Pass())), List.of());
    List<AstNode> before = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      assertVisits(before, walk, "before");
      statement.value = new Tuple(List.of(first, HardTree.name("second")), Load.INSTANCE);
      assertVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a field changed");
      root.body.add(0, new Expr(HardTree.name("third")));
      assertVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a list changed");
      root.body = List.of(new Pass());
      assertVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a list replaced");
      statement.value = HardTree.name("fourth");
      assertVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "another field changed");
    }
    visitsExactly(walker, root);
  }

  private static void shrinking(TreeWalker walker) {
    Module root = (Module) HardTree.WIDE_NAMES.plant();
    List<AstNode> whole = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      int visits = walk.walk();
      assertEquals(whole.size(), visits);
      root.body.subList(1, root.body.size()).clear();
      List<AstNode> expected = walker.live() ? ExpectedVisits.of(root) : whole;
      assertVisits(expected, walk, "shrunk");
      assertThrows(IndexOutOfBoundsException.class, () -> walk.visited(expected.size()));
    }
  }

  /** Sizes around every power of two, where buffers end. */
  private static void growing(TreeWalker walker) {
    for (int power = 2; power <= 11; power++) {
      for (int size = (1 << power) - 9; size <= (1 << power) + 2; size++) {
        List<astsprint.ast.Asdl.stmt> body = new ArrayList<>();
        for (int i = 0; i < size; i += 3) {
          body.add(HardTree.expr());
        }
        visitsExactly(walker, new Module(size % 2 == 0 ? body : List.copyOf(body), List.of()));
      }
    }
  }

  private static void interleaved(TreeWalker walker) {
    AstNode small = HardTree.IMMUTABLE_LISTS.plant();
    AstNode large = HardTree.EVERY_KNOWN_CLASS.plant();
    try (Walk first = walker.prepare(small);
        Walk second = walker.prepare(large);
        Walk third = walker.prepare(small)) {
      second.walk();
      assertVisits(ExpectedVisits.of(small), first, "first");
      assertVisits(ExpectedVisits.of(small), third, "third");
      List<AstNode> expected = ExpectedVisits.of(large);
      for (int i = 0; i < expected.size(); i++) {
        if (second.visited(i) != expected.get(i)) {
          fail("the walk of one tree disturbed that of another at visit " + i);
        }
      }
    }
  }

  private static void twoThreads(TreeWalker walker) {
    AstNode root = HardTree.SHARED_SUBTREES.plant();
    List<AstNode> expected = ExpectedVisits.of(root);
    Callable<Void> task =
        () -> {
          try (Walk walk = walker.prepare(root)) {
            for (int i = 0; i < 20; i++) {
              assertVisits(expected, walk, "walk " + i + " beside another thread");
            }
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : threads.invokeAll(List.of(task, task))) {
        done.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
