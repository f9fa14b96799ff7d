package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a walk over live objects touches: nodes, lists, and the lists' arrays, as HotSpot lays them
 * out with compressed references. The 32 shared singletons are left out, and so are texts, which no
 * walk reads.
 */
final class WorkingSet {
  private static final int HEADER = 12;
  private static final int REFERENCE = 4;

  /** Four positions and the parent. */
  private static final int NODE = HEADER + 4 * Integer.BYTES + REFERENCE;

  /** Header, changes, size, and the reference to the array. */
  private static final int LIST = HEADER + 2 * Integer.BYTES + REFERENCE;

  private static final int ARRAY = HEADER + Integer.BYTES;

  private WorkingSet() {}

  /** Bytes of all these trees together. */
  static long bytes(List<Module> roots) {
    long bytes = 0;
    Deque<AstNode> todo = new ArrayDeque<>(roots);
    while (!todo.isEmpty()) {
      AstNode node = todo.removeLast();
      NodeFields fields = NodeFields.of(node);
      if (fields.size() == 0) {
        continue;
      }
      bytes += aligned(NODE + fields.size() * REFERENCE);
      for (int i = 0; i < fields.size(); i++) {
        Object value = fields.get(node, i);
        if (value instanceof AstNode child) {
          todo.add(child);
        } else if (value instanceof List<?> items) {
          bytes += aligned(LIST) + aligned(ARRAY + items.size() * REFERENCE);
          for (Object item : items) {
            if (item instanceof AstNode child) {
              todo.add(child);
            }
          }
        }
      }
    }
    return bytes;
  }

  private static long aligned(int bytes) {
    return (bytes + 7L) & -8L;
  }
}
