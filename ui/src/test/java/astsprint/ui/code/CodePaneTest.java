package astsprint.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How many rows wrapped lines take. */
class CodePaneTest {
  @Test
  void linesBreakBetweenWords() {
    assertEquals(1, CodePane.rows("", 10));
    assertEquals(1, CodePane.rows("0123456789", 10));
    assertEquals(2, CodePane.rows("01234567890", 10));
    assertEquals(2, CodePane.rows("01234 56789", 10));
    assertEquals(3, CodePane.rows("0123456 89012 45678", 10), "neither neighbour fits");
    assertEquals(3, CodePane.rows("    childNodes(root);", 10), "indentation has a row of its own");
    assertEquals(1, CodePane.rows("0123456789 ", 10), "a space at the end");
  }
}
