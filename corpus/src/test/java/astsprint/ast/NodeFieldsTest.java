package astsprint.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NodeFieldsTest {
  /** A user's class: a field more, and one that is named but missing. */
  static class Marked extends Name {
    public static final List<String> _fields = List.of("id", "missing", "mark", "ctx");
    public AstNode mark = new Pass();

    Marked() {
      super("x", Load.INSTANCE);
    }

    @Override
    public void forEachChild(Consumer<? super AstNode> visit) {
      visit.accept(mark);
      visit.accept(ctx);
    }
  }

  @Test
  void aUsersFieldsAreReadInOrder() {
    Marked node = new Marked();
    NodeFields fields = NodeFields.of(node);
    assertEquals("Marked", fields.className());
    assertEquals(3, fields.size());
    assertEquals("mark", fields.name(1));
    assertEquals(node.mark, fields.get(node, 1));
  }

  @Test
  void anAbsentFieldIsNull() {
    Return node = new Return(null);
    assertNull(NodeFields.of(node).get(node, 0));
  }
}
