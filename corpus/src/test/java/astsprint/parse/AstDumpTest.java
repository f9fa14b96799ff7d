package astsprint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Dict;
import astsprint.ast.Expression;
import astsprint.ast.Global;
import astsprint.ast.Load;
import astsprint.ast.MatchSingleton;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Not;
import astsprint.ast.Return;
import astsprint.ast.TypeIgnore;
import astsprint.ast.UnaryOp;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code ast.dump} prints, told by hand; the corpus and the cases compare with CPython. */
class AstDumpTest {
  private static final String NOWHERE = "lineno=0, col_offset=0, end_lineno=0, end_col_offset=0";

  @Test
  void anAbsentFieldIsLeftOutAndAnEmptyListIsNot() {
    assertEquals("Return(" + NOWHERE + ")", AstDump.toString(new Return(null)));
    assertEquals(
        "Module(body=[], type_ignores=[])",
        AstDump.toString(new Module(new ArrayList<>(), new ArrayList<>())));
  }

  @Test
  void noneIsPrintedAsAConstantAndAsAnItem() {
    assertEquals(
        "MatchSingleton(value=None, " + NOWHERE + ")",
        AstDump.toString(new MatchSingleton(Constants.NONE)));
    List<@Nullable expr> keys = new ArrayList<>();
    keys.add(null);
    assertEquals(
        "Dict(keys=[None], values=[], " + NOWHERE + ")",
        AstDump.toString(new Dict(keys, new ArrayList<>())));
  }

  @Test
  void aLineNumberMayBeAFieldToo() {
    assertEquals("TypeIgnore(lineno=3, tag='[x]')", AstDump.toString(new TypeIgnore(3, "[x]")));
  }

  @Test
  void stringsInListsAreQuoted() {
    assertEquals(
        "Global(names=['a', \"b'\"], " + NOWHERE + ")",
        AstDump.toString(new Global(new ArrayList<>(Arrays.asList("a", "b'")))));
  }

  @Test
  void aTreeMayBeAsDeepAsItLikes() {
    expr operand = new Name("x", Load.INSTANCE);
    for (int i = 0; i < 100_000; i++) {
      operand = new UnaryOp(Not.INSTANCE, operand);
    }
    String dump = AstDump.toString(new Expression(operand));
    assertTrue(dump.startsWith("Expression(body=UnaryOp(op=Not(), operand=UnaryOp(op=Not(), "));
    assertTrue(dump.endsWith(NOWHERE + "))"));
  }

  @Test
  void theTextIsWrittenAsItIsMade() throws IOException {
    List<expr> keys = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      keys.add(new Constant("x".repeat(10), null));
    }
    List<Integer> pieces = new ArrayList<>();
    AstDump.write(
        new astsprint.ast.Set(keys),
        new Appendable() {
          @Override
          public Appendable append(CharSequence piece) {
            pieces.add(piece.length());
            return this;
          }

          @Override
          public Appendable append(CharSequence piece, int start, int end) {
            return append(piece.subSequence(start, end));
          }

          @Override
          public Appendable append(char c) {
            return append(String.valueOf(c));
          }
        });
    assertTrue(pieces.size() > 50);
    assertTrue(pieces.stream().allMatch(length -> length < 20_000));
  }

  @Test
  void anIntegerThatPythonCannotPrintIsRefused() {
    Constant huge = new Constant(BigInteger.TEN.pow(5000), null);
    assertThrows(ArithmeticException.class, () -> AstDump.toString(huge));
  }
}
