package astsprint.conformance;

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
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every walker is held to. The stages and the detours must pass all checks, and each walker
 * with a seeded fault must fail one.
 */
public final class Conformance {
  private static final int RANDOM_TREES = 300;
  private static final int SEED = 314;

  /**
   * One requirement, named by what it looks for.
   *
   * @param body throws an AssertionError if the walker does not do as required
   */
  public record Check(String name, Consumer<TreeWalker> body) {
    /**
     * Asks {@code walker}.
     *
     * @throws AssertionError if it does not do as required; the message says what is wrong
     */
    public void on(TreeWalker walker) {
      try {
        body.accept(walker);
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError("throws " + thrown, thrown);
      }
    }

    /** What is wrong with {@code walker}, if anything is: shown on a small tree. */
    public Optional<String> complaint(TreeWalker walker) {
      return finding(walker).map(Finding::toString);
    }

    /** The same, with the tree itself. */
    public Optional<Finding> finding(TreeWalker walker) {
      try {
        on(walker);
        return Optional.empty();
      } catch (WrongWalk wrong) {
        return Optional.of(onSmallest(name, walker, wrong));
      } catch (AssertionError wrong) {
        return Optional.of(
            new Finding(name, String.valueOf(wrong.getMessage()), null, wrong.getCause()));
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What is wrong with a walker.
   *
   * @param check that says so
   * @param what in a line
   * @param tree the smallest found on which it shows; null if it is not about one tree
   * @param thrown what the walker threw, if it did
   */
  public record Finding(
      String check, String what, @Nullable AstNode tree, @Nullable Throwable thrown) {
    @Override
    public String toString() {
      String shown = tree == null ? "" : "\nof this tree:\n" + Outline.of(tree);
      return check + ": " + what + shown;
    }
  }

  private Conformance() {}

  /** The first thing that is wrong with {@code walker}, if anything is. */
  public static Optional<String> complaint(TreeWalker walker) {
    return checks().stream().flatMap(check -> check.complaint(walker).stream()).findFirst();
  }

  /**
   * What is wrong with {@code walker}'s walks of one tree, if anything is.
   *
   * @param root of a tree that nobody else uses: it is changed to find a smaller one
   */
  public static Optional<String> complaint(TreeWalker walker, AstNode root) {
    return new Check("this tree", asked -> visitsExactly(asked, root)).complaint(walker);
  }

  /** All checks: one per hard tree, one of random trees, then those of the contract. */
  public static List<Check> checks() {
    return checks(tree -> new Check(tree.name(), walker -> visitsExactly(walker, tree.plant())));
  }

  /**
   * The same checks for one walker only: their trees are planted now, and their visits listed,
   * which takes as long as most walkers take to pass.
   */
  public static List<Check> planted() {
    return checks(
        tree -> {
          AstNode root = tree.plant();
          List<AstNode> expected = ExpectedVisits.of(root);
          return new Check(tree.name(), walker -> visitsExactly(walker, root, expected));
        });
  }

  private static List<Check> checks(Function<HardTree, Check> ofTree) {
    Stream<Check> trees = Arrays.stream(HardTree.values()).map(ofTree);
    Stream<Check> contract =
        Stream.of(
            new Check("random trees", Conformance::randomTrees),
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

  /** What is wrong with the walks of one tree. */
  private static final class WrongWalk extends AssertionError {
    private static final long serialVersionUID = 1;

    final transient AstNode root;

    WrongWalk(AstNode root, String message, Throwable cause) {
      super(message, cause);
      this.root = root;
    }
  }

  /**
   * Walks {@code root} three times: each must visit what {@link ExpectedVisits} does.
   *
   * @throws AssertionError if one does not
   */
  public static void visitsExactly(TreeWalker walker, AstNode root) {
    visitsExactly(walker, root, ExpectedVisits.of(root));
  }

  private static void visitsExactly(TreeWalker walker, AstNode root, List<AstNode> expected) {
    try (Walk walk = walker.prepare(root)) {
      for (int round = 1; round <= 3; round++) {
        requireVisits(expected, walk, "walk " + round);
      }
    } catch (AssertionError wrong) {
      throw new WrongWalk(root, String.valueOf(wrong.getMessage()), wrong);
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new WrongWalk(root, "throws " + thrown, thrown);
    }
  }

  private static Finding onSmallest(String check, TreeWalker walker, WrongWalk wrong) {
    AstNode smallest = Shrinking.smallest(wrong.root, tree -> wrongOn(walker, tree) != null);
    WrongWalk same = wrongOn(walker, smallest);
    return same == null
        ? new Finding(check, wrong.getMessage() + ", and right at another attempt", smallest, null)
        : new Finding(check, String.valueOf(same.getMessage()), smallest, same.getCause());
  }

  private static @Nullable WrongWalk wrongOn(TreeWalker walker, AstNode root) {
    try {
      visitsExactly(walker, root);
      return null;
    } catch (WrongWalk wrong) {
      return wrong;
    }
  }

  @SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
  private static void requireVisits(List<AstNode> expected, Walk walk, String when) {
    WrongVisit.of(walk, expected)
        .ifPresent(
            wrong -> {
              throw new AssertionError(when + ": " + wrong);
            });
    AstNode[] nodes = walk.visitedNodes(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      if (nodes[i] != expected.get(i)) {
        throw new AssertionError(when + ": visitedNodes and visited differ at visit " + i);
      }
    }
  }

  private static void requireThrows(Class<? extends Exception> type, Supplier<?> call) {
    try {
      var _ = call.get();
    } catch (RuntimeException thrown) {
      if (type.isInstance(thrown)) {
        return;
      }
      throw new AssertionError("%s expected, not %s".formatted(type.getSimpleName(), thrown));
    }
    throw new AssertionError(type.getSimpleName() + " expected, and nothing was thrown");
  }

  private static void randomTrees(TreeWalker walker) {
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_TREES; i++) {
      visitsExactly(walker, Sketch.random(random).grow());
    }
  }

  private static void nothingBefore(TreeWalker walker) {
    try (Walk walk = walker.prepare(HardTree.module())) {
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visited(0));
    }
  }

  private static void bounds(TreeWalker walker) {
    try (Walk walk = walker.prepare(HardTree.IMMUTABLE_LISTS.plant())) {
      int visits = walk.walk();
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visited(visits));
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visited(-1));
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visited(Integer.MAX_VALUE));
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visitedNodes(visits + 1));
    }
  }

  private static void useAfterClose(TreeWalker walker) {
    AstNode root = HardTree.IMMUTABLE_LISTS.plant();
    Walk walk = walker.prepare(root);
    Walk other = walker.prepare(root);
    walk.walk();
    walk.close();
    requireThrows(IllegalStateException.class, walk::walk);
    requireThrows(IllegalStateException.class, () -> walk.visited(0));
    requireThrows(IllegalStateException.class, () -> walk.visitedNodes(1));
    walk.close();
    requireVisits(ExpectedVisits.of(root), other, "another walk of the same tree");
    other.close();
  }

  private static void mutation(TreeWalker walker) {
    Name first = HardTree.name("first");
    Expr statement = new Expr(first);
    Module root = new Module(new ArrayList<>(List.of(statement, new Pass())), List.of());
    List<AstNode> before = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      requireVisits(before, walk, "before");
      statement.value = new Tuple(List.of(first, HardTree.name("second")), Load.INSTANCE);
      requireVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a field changed");
      root.body.add(0, new Expr(HardTree.name("third")));
      requireVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a list changed");
      root.body = List.of(new Pass());
      requireVisits(walker.live() ? ExpectedVisits.of(root) : before, walk, "a list replaced");
      statement.value = HardTree.name("fourth");
      requireVisits(
          walker.live() ? ExpectedVisits.of(root) : before, walk, "another field changed");
    }
    visitsExactly(walker, root);
  }

  private static void shrinking(TreeWalker walker) {
    Module root = (Module) HardTree.WIDE_NAMES.plant();
    List<AstNode> whole = ExpectedVisits.of(root);
    try (Walk walk = walker.prepare(root)) {
      requireVisits(whole, walk, "whole");
      root.body.subList(1, root.body.size()).clear();
      List<AstNode> expected = walker.live() ? ExpectedVisits.of(root) : whole;
      requireVisits(expected, walk, "shrunk");
      requireThrows(IndexOutOfBoundsException.class, () -> walk.visited(expected.size()));
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
      requireVisits(ExpectedVisits.of(small), first, "first");
      requireVisits(ExpectedVisits.of(small), third, "third");
      List<AstNode> expected = ExpectedVisits.of(large);
      for (int i = 0; i < expected.size(); i++) {
        if (!second.visited(i).equals(expected.get(i))) {
          throw new AssertionError("the walk of one tree disturbed that of another at visit " + i);
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
              requireVisits(expected, walk, "walk " + i + " beside another thread");
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
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
