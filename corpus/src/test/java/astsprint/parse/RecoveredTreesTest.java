package astsprint.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.corpus.CorpusSources;
import astsprint.parse.diagnose.Hole;
import astsprint.parse.diagnose.Recovered;
import astsprint.parse.error.PythonSyntaxError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Statements of the library are broken, one to three in a file: the tree that is left must be that
 * of the file without them, with the same positions.
 */
final class RecoveredTreesTest {
  /** What a line that is one statement becomes. */
  private static final String[] BROKEN = {
    "x = = 1", "f(a b)", "f() = 1", "return return", "x = (1 +)", "import a b", "1 2", "x = 'a", "$"
  };

  private int compared;

  @Test
  void whatIsNotBrokenIsAsItWas() throws PythonSyntaxError {
    Random random = new Random(11);
    List<String> names = new ArrayList<>(CorpusSources.names());
    Collections.shuffle(names, random);
    for (String name : names) {
      String source = new String(CorpusSources.read(name), UTF_8);
      if (source.length() < 5_000 && source.indexOf('\r') < 0) {
        breakSome(name, source, random);
      }
    }
    assertTrue(compared > 250, compared + " sources");
  }

  private void breakSome(String name, String source, Random random) throws PythonSyntaxError {
    List<stmt> simple = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    collect(Python.parse(source).body, lines, simple);
    for (int round = 0; round < 2 && simple.size() > 3; round++) {
      String[] broken = lines.clone();
      String[] without = lines.clone();
      int mistakes = 1 + random.nextInt(3);
      for (int i = 0; i < mistakes; i++) {
        stmt statement = simple.get(random.nextInt(simple.size()));
        String indent = " ".repeat(statement.colOffset);
        broken[statement.lineno - 1] = indent + BROKEN[random.nextInt(BROKEN.length)];
        without[statement.lineno - 1] = "";
      }
      Recovered recovered =
          Python.recover(String.join("\n", Arrays.asList(broken)).getBytes(UTF_8));
      String expected = AstDump.toString(Python.parse(String.join("\n", Arrays.asList(without))));
      assertEquals(expected, AstDump.toString(recovered.tree()), name);
      consistent(recovered, name);
      compared++;
    }
  }

  /** Statements alone in a line, beside others in their block. */
  private static void collect(List<stmt> block, String[] lines, List<stmt> simple) {
    for (stmt statement : block) {
      String line = lines[statement.lineno - 1];
      if (block.size() > 3
          && statement.lineno == statement.endLineno
          && !line.isBlank()
          && line.strip().length() == statement.endColOffset - statement.colOffset
          && line.chars().allMatch(c -> c < 0x80 && c != '\t' && c != '\f')
          && !line.startsWith("from __future__")
          && new Bodies(statement).isEmpty()) {
        simple.add(statement);
      }
      for (List<stmt> inner : new Bodies(statement).lists) {
        collect(inner, lines, simple);
      }
    }
  }

  /** The lists of statements in a node, those of its clauses included. */
  private static final class Bodies {
    final List<List<stmt>> lists = new ArrayList<>();

    @SuppressWarnings("unchecked")
    Bodies(AstNode node) {
      for (String field : List.of("body", "orelse", "finalbody", "handlers", "cases")) {
        try {
          Object value = node.getClass().getField(field).get(node);
          if (value instanceof List<?> list && !list.isEmpty()) {
            if (list.getFirst() instanceof stmt) {
              lists.add((List<stmt>) list);
            } else {
              list.forEach(item -> lists.addAll(new Bodies((AstNode) item).lists));
            }
          }
        } catch (ReflectiveOperationException e) {
          // The node has no such field.
        }
      }
    }

    boolean isEmpty() {
      return lists.isEmpty();
    }
  }

  /** A hole names nodes and lists of the tree itself. */
  private static void consistent(Recovered recovered, String name) {
    Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    parts(recovered.tree(), parts);
    for (Hole hole : recovered.holes()) {
      assertTrue(parts.contains(hole.scope()), name);
      assertTrue(parts.contains(hole.block()), name);
      assertTrue(hole.header() == null || parts.contains(hole.header()), name);
      assertTrue(hole.index() >= 0 && hole.index() <= hole.block().size(), name);
      assertTrue(hole.lineno() <= hole.endLineno(), name);
    }
  }

  private static void parts(AstNode node, Set<Object> parts) {
    parts.add(node);
    parts.addAll(new Bodies(node).lists);
    if (node instanceof Module module) {
      parts.add(module.body);
    }
    node.forEachChild(child -> parts(child, parts));
  }

  @Test
  void whateverIsDamagedThereIsATree() {
    damage(new Random(12), 2_500);
  }

  /** Damages each file of the library below a size at one to three random places. */
  private static void damage(Random random, int size) {
    String pool = "()[]{}:,.=+*@'\"\n\t \\#f!xé\0";
    for (String name : CorpusSources.names()) {
      byte[] source = CorpusSources.read(name);
      if (source.length >= size || source.length == 0) {
        continue;
      }
      StringBuilder damaged = new StringBuilder(new String(source, ISO_8859_1));
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(damaged.length());
        int end = Math.min(at + random.nextInt(3), damaged.length());
        damaged.replace(at, end, String.valueOf(pool.charAt(random.nextInt(pool.length()))));
      }
      byte[] bytes = damaged.toString().getBytes(ISO_8859_1);
      consistent(assertDoesNotThrow(() -> Python.recover(bytes), name), name);
    }
  }
}
