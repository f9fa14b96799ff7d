package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.stages.S01Generator;
import astsprint.walk.TreeWalker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Iterator;

/**
 * The one walk that hands out a node before it looks for the next. The contract of a walk is to
 * visit all, so S01 keeps its iterator to itself: to open it would change a source whose hash
 * stands in published results.
 */
final class Lazy {
  private static final MethodHandle NODES;

  static {
    try {
      NODES =
          MethodHandles.privateLookupIn(S01Generator.class, MethodHandles.lookup())
              .findStatic(
                  S01Generator.class,
                  "nodes",
                  MethodType.methodType(Iterator.class, AstNode.class));
    } catch (ReflectiveOperationException renamed) {
      throw new ExceptionInInitializerError(renamed);
    }
  }

  private Lazy() {}

  /** Whether it is the lazy one. */
  static boolean is(TreeWalker walker) {
    return walker instanceof S01Generator;
  }

  /** The nodes from {@code root} on, breadth first, each found when it is asked for. */
  @SuppressWarnings("unchecked")
  static Iterator<AstNode> nodes(AstNode root) {
    try {
      return (Iterator<AstNode>) NODES.invoke(root);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
