package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.parse.AstDump;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeCopiesTest {
  private static final int TIMES = 3;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyCopyIsTheOriginalAndSharesOnlySingletons(boolean shuffled) {
    List<Module> files = List.of(NamedTree.parse("difflib.py"), NamedTree.parse("ast.py"));
    List<stmt> original = new ArrayList<>();
    files.forEach(file -> original.addAll(file.body));
    List<stmt> copies = new NodeCopies(files).make(TIMES, shuffled);
    assertEquals(TIMES * original.size(), copies.size());
    Set<AstNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(nodesWithPosition(original));
    for (int copy = 0; copy < TIMES; copy++) {
      List<stmt> body = copies.subList(copy * original.size(), (copy + 1) * original.size());
      assertEquals(dump(original), dump(body), "copy " + copy);
      nodesWithPosition(body).forEach(node -> assertTrue(seen.add(node), "shared: " + node));
    }
  }

  private static String dump(List<stmt> body) {
    return AstDump.toString(new Module(new ArrayList<>(body), new ArrayList<>()));
  }

  private static List<AstNode> nodesWithPosition(List<stmt> body) {
    List<AstNode> nodes = new ArrayList<>();
    Deque<AstNode> todo = new ArrayDeque<>(body);
    while (!todo.isEmpty()) {
      AstNode node = todo.pop();
      node.forEachChild(todo::push);
      if (node.lineno > 0) {
        nodes.add(node);
      }
    }
    return nodes;
  }
}
