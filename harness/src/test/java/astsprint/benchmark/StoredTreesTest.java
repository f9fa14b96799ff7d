package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.ast.AstNode;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.NodeFields;
import astsprint.parse.AstDump;
import astsprint.parse.Python;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was stored comes back: the same tree, and the same sharing of objects. */
class StoredTreesTest {
  private static final String SOURCE =
      """
      @decorated(1, -2.5, 3j, 10**40, 123456789012345678901234567890)
      def f(a, /, b: int = 1, *c, d, e=None, **g) -> 'h':
          u"text", b'\\x00\\xff', "\\ud800", ..., True
          return {k: v for k, v in a if k} if a else lambda: {**b, 1: 2}
      from .. import x as y, z
      def type_of[T](a): global a, b
      match f'{a!r:>{b}}{c=}':
          case [1, *_] | {'k': None, **rest} if a: pass
          case A(b, c=d): x: (int) = 1
      t'{a}'
      """;

  @Test
  void comesBack() throws Exception {
    Module first = Python.parse(SOURCE.getBytes(StandardCharsets.UTF_8));
    Module second = Python.parse("ä = 'ö€😀'\n".getBytes(StandardCharsets.UTF_8));
    List<Module> read = StoredTrees.read(StoredTrees.write(List.of(first, second)));
    assertEquals(2, read.size());
    assertEquals(dump(first), dump(read.get(0)));
    assertEquals(dump(second), dump(read.get(1)));
    assertEquals(objects(first), objects(read.get(0)));
  }

  @Test
  void refusesWhatNoParserMakes() {
    Module foreign = new Module(List.of(new Expr(new Name("a", Load.INSTANCE))), new ArrayList<>());
    assertThrows(IllegalArgumentException.class, () -> StoredTrees.write(List.of(foreign)));
  }

  private static String dump(Module tree) {
    return AstDump.toString(tree);
  }

  /** Classes of all objects below the root, each once, in the order in which they are met. */
  private static List<String> objects(AstNode root) {
    Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    List<String> classes = new ArrayList<>();
    collect(root, met, classes);
    return classes;
  }

  private static void collect(Object value, Set<Object> met, List<String> classes) {
    if (!met.add(value)) {
      return;
    }
    classes.add(value.getClass().getName());
    if (value instanceof List<?> items) {
      items.stream().filter(item -> item != null).forEach(item -> collect(item, met, classes));
    } else if (value instanceof AstNode node) {
      NodeFields fields = NodeFields.of(node);
      for (int i = 0; i < fields.size(); i++) {
        Object field = fields.get(node, i);
        if (field != null) {
          collect(field, met, classes);
        }
      }
    }
  }
}
