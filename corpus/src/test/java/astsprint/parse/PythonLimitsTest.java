package astsprint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.BinOp;
import astsprint.ast.Expr;
import astsprint.ast.IfExp;
import astsprint.ast.Module;
import astsprint.parse.error.PythonSyntaxError;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Sources that are deep, long or both: a tree, or CPython's error at CPython's limit. */
final class PythonLimitsTest {
  private static final int LONG = 100_000;

  private static String message(String source) {
    return assertThrows(PythonSyntaxError.class, () -> Python.parse(source)).message();
  }

  @Test
  void brackets() throws PythonSyntaxError {
    assertEquals(1, Python.parse("(".repeat(200) + "1" + ")".repeat(200)).body.size());
    assertEquals("too many nested parentheses", message("(".repeat(201) + "1" + ")".repeat(201)));
    assertEquals(1, Python.parse("[".repeat(200) + "]".repeat(200)).body.size());
  }

  @Test
  void indentation() throws PythonSyntaxError {
    assertEquals(1, Python.parse(indented(99)).body.size());
    assertEquals("too many levels of indentation", message(indented(100)));
  }

  private static String indented(int levels) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      source.append(" ".repeat(i)).append("if 1:\n");
    }
    return source.append(" ".repeat(levels)).append("pass\n").toString();
  }

  @Test
  void aLongSum() throws PythonSyntaxError {
    Module module = Python.parse("1" + "+1".repeat(LONG - 1));
    int depth = 0;
    Object node = ((Expr) module.body.getFirst()).value;
    while (node instanceof BinOp sum) {
      node = sum.left;
      depth++;
    }
    assertEquals(LONG - 1, depth);
  }

  @Test
  void longChainsOfOtherOperators() throws PythonSyntaxError {
    assertEquals(1, Python.parse("a" + " and a".repeat(LONG)).body.size());
    assertEquals(1, Python.parse("a" + " < a".repeat(LONG)).body.size());
    assertEquals(1, Python.parse("a" + ".a".repeat(LONG)).body.size());
    assertEquals(1, Python.parse("a" + "(a)".repeat(LONG)).body.size());
    assertEquals(1, Python.parse("a = ".repeat(LONG) + "a").body.size());
    assertEquals(1, Python.parse("a" + ", a".repeat(LONG)).body.size());
    assertEquals(1, Python.parse("a" + " ** a".repeat(5_000)).body.size());
    assertEquals(1, Python.parse("not ".repeat(5_000) + "a").body.size());
  }

  @Test
  void onASmallStack() throws InterruptedException {
    AtomicReference<Object> made = new AtomicReference<>("nothing");
    Runnable parse =
        () -> {
          try {
            made.set(Python.parse("a" + " ** a".repeat(2_000)).body.size());
          } catch (PythonSyntaxError | StackOverflowError e) {
            made.set(e);
          }
        };
    Thread small = new Thread(null, parse, "small", 1 << 18);
    small.start();
    small.join();
    assertEquals(1, made.get());
  }

  @Test
  void aLongChainOfConditions() throws PythonSyntaxError {
    Module module = Python.parse("a if a else ".repeat(5_000) + "a");
    assertTrue(((Expr) module.body.getFirst()).value instanceof IfExp);
    assertEquals(1, Python.parse("if a: pass\n" + "elif a: pass\n".repeat(5_000)).body.size());
  }

  @Test
  void tooLongAChainIsAnErrorOfItsOwn() {
    assertEquals("too many nested expressions", message("-".repeat(1_000_000) + "1"));
  }

  @Test
  void nestedFStrings() throws PythonSyntaxError {
    assertEquals(1, Python.parse(fstrings(149)).body.size());
    assertEquals("too many nested f-strings or t-strings", message(fstrings(150)));
  }

  private static String fstrings(int levels) {
    return "f'{".repeat(levels) + "1" + "}'".repeat(levels);
  }

  @Test
  void digits() throws PythonSyntaxError {
    assertEquals(1, Python.parse("x = " + "9".repeat(4_300)).body.size());
    assertTrue(message("x = " + "9".repeat(4_301)).startsWith("Exceeds the limit (4300 digits)"));
    assertEquals(1, Python.parse("x = 0x" + "f".repeat(100_000)).body.size());
    assertEquals(1, Python.parse("x = " + "0".repeat(4_301)).body.size());
  }

  @Test
  void aVeryLongLine() throws PythonSyntaxError {
    assertEquals(1, Python.parse("x = '" + "a".repeat(20_000_000) + "'").body.size());
    assertEquals(0, Python.parse("#" + "a".repeat(20_000_000)).body.size());
  }
}
