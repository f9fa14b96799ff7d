package astsprint.peers;

import astsprint.benchmark.NotMeasuredException;
import astsprint.results.Failure;
import java.nio.charset.StandardCharsets;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/**
 * tree-sitter's cursor over tree-sitter's own tree, depth-first, anonymous nodes included. Every
 * move is a JNI call; so is asking for the node, which makes a Java object of it. A visit that
 * cannot name its node is half a visit, so both are measured.
 */
final class TreeSitterPass implements JvmPeer.Pass {
  private final TSTree tree;
  private final TSNode root;
  private final TSTreeCursor cursor;
  private final boolean withNodes;
  private TSNode[] visits = new TSNode[1024];

  TreeSitterPass(byte[] source, boolean withNodes) {
    this.withNodes = withNodes;
    try (TSParser parser = new TSParser()) {
      if (!parser.setLanguage(new TreeSitterPython())) {
        throw new NotMeasuredException(
            Failure.Kind.UNAVAILABLE, "tree-sitter refuses its grammar of Python: ABI versions");
      }
      tree = parser.parseString(null, new String(source, StandardCharsets.UTF_8));
    } catch (LinkageError | RuntimeException absent) {
      throw new NotMeasuredException(
          Failure.Kind.UNAVAILABLE, "tree-sitter's library does not load: " + absent.getMessage());
    }
    root = tree.getRootNode();
    cursor = new TSTreeCursor(root);
  }

  @Override
  public int walk() {
    cursor.reset(root);
    return withNodes ? visitNodes() : move();
  }

  private int move() {
    int count = 0;
    while (true) {
      count++;
      if (cursor.gotoFirstChild()) {
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) {
          return count;
        }
      }
    }
  }

  private int visitNodes() {
    int count = 0;
    while (true) {
      if (count == visits.length) {
        visits = java.util.Arrays.copyOf(visits, 2 * count);
      }
      visits[count++] = cursor.currentNode();
      if (cursor.gotoFirstChild()) {
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) {
          return count;
        }
      }
    }
  }

  @Override
  public void close() {
    cursor.close();
    tree.close();
  }
}
