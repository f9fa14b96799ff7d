package astsprint.layout;

import astsprint.ast.AstNode;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Arrays of ids on their way off the heap, and back to the nodes that they name. */
public final class Ids {
  private static final int CHUNK = 4096;

  private Ids() {}

  /** The nodes of the first {@code count} ids, in a new array. */
  public static AstNode[] nodes(int[] ids, int count, AstNode[] byId) {
    AstNode[] nodes = new AstNode[count];
    nodes(ids, count, byId, nodes);
    return nodes;
  }

  /** Puts the nodes of the first {@code count} ids into {@code nodes}. */
  public static void nodes(int[] ids, int count, AstNode[] byId, AstNode[] nodes) {
    for (int i = 0; i < count; i++) {
      nodes[i] = byId[ids[i]];
    }
  }

  /** The same for ids of 16 bits. */
  public static void nodes(char[] ids, int count, AstNode[] byId, AstNode[] nodes) {
    for (int i = 0; i < count; i++) {
      nodes[i] = byId[ids[i]];
    }
  }

  /**
   * Copies {@code ids} into {@code memory}.
   *
   * @param at where, in bytes, a multiple of an id's size
   * @param bits the width of an id there: 32, or 16, which keeps the lower half
   */
  public static void copy(int[] ids, MemorySegment memory, long at, int bits) {
    if (bits == 32) {
      MemorySegment.copy(ids, 0, memory, ValueLayout.JAVA_INT, at, ids.length);
      return;
    }
    // Through an array on the heap: the JIT makes vector code of that loop, of one over a segment
    // that another thread may close it does not.
    short[] narrow = new short[Math.min(CHUNK, ids.length)];
    for (int from = 0; from < ids.length; from += CHUNK) {
      int length = Math.min(CHUNK, ids.length - from);
      for (int i = 0; i < length; i++) {
        narrow[i] = (short) ids[from + i];
      }
      MemorySegment.copy(narrow, 0, memory, ValueLayout.JAVA_SHORT, at + 2L * from, length);
    }
  }
}
