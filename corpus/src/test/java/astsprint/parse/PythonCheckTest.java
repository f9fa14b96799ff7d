package astsprint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All errors of a source at once, and none that another has caused. */
final class PythonCheckTest {
  private static List<String> check(String source) {
    return Python.check(source.getBytes(StandardCharsets.UTF_8)).stream()
        .map(e -> e.lineno() + ":" + e.offset() + " " + e.message())
        .toList();
  }

  @Test
  void nothingIsWrong() {
    assertEquals(List.of(), check("x = 1\n"));
    assertEquals(List.of(), check(""));
  }

  @Test
  void everyStatementHasItsError() {
    assertEquals(
        List.of(
            "1:8 expected ':'",
            "4:9 Missing parentheses in call to 'print'. Did you mean print(...)?",
            "5:12 invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            "9:18 expected ':'",
            "10:9 invalid syntax. Perhaps you forgot a comma?",
            "12:1 cannot assign to function call here. Maybe you meant '==' instead of '='?"),
        check(
            """
            class A
                x = 1
                def g(self):
                    print "hello"
                    if x = 1:
                        pass
                    return 1

            for i in range(3)
                foo(i j)

            f() = 1
            """));
  }

  @Test
  void tokensAreWrongAndTheRestIsStillRead() {
    assertEquals(
        List.of(
            "1:6 '(' was never closed",
            "4:7 invalid decimal literal",
            "5:7 leading zeros in decimal integer literals are not permitted; use an 0o prefix for"
                + " octal integers",
            "6:5 '[' was never closed",
            "9:9 unterminated string literal (detected at line 9)",
            "12:9 unmatched ')'"),
        check(
            """
            def f(a, b:
                return a

            x = 11_
            y =   0777
            x = [1, 2
            z = 3
            def h():
                s = "abc
                return s
            ok = 1
            print(1))
            """));
  }

  @Test
  void whatCPythonSaysOfAnOpenBracketHidesNoErrorBeforeIt() {
    assertEquals(
        List.of(
            "1:7 invalid syntax. Perhaps you forgot a comma?",
            "2:8 '[' was never closed",
            "6:9 closing parenthesis ')' does not match opening parenthesis '[' on line 2"),
        check("print(3 3)\nrows = [4\nasync def f():\n    pass\ndef g():\n    a = )\n"));
  }

  @Test
  void anAsyncStatementEndsAnOpenBracketOrString() {
    assertEquals(
        List.of("1:6 '(' was never closed", "4:7 unterminated string literal (detected at line 4)"),
        check(
            """
            print(max(1)
            async def f():
                return [a async for a in b]
            print("a)
            async with c: pass
            """));
  }

  @Test
  void anErrorOfABlockDoesNotSpoilTheNext() {
    assertEquals(
        List.of(
            "2:1 expected an indented block after 'if' statement on line 1",
            "4:1 expected 'except' or 'finally' block",
            "6:7 invalid syntax"),
        check(
            """
            if a:
            b = 1
            try: pass
            c = 2
            def f():
                a b
                return a
            """));
  }

  @Test
  void oneLineHasSeveral() {
    assertEquals(
        List.of(
            "1:3 invalid syntax. Perhaps you forgot a comma?",
            "1:8 invalid syntax. Perhaps you forgot a comma?",
            "2:5 invalid syntax",
            "2:21 invalid syntax",
            "4:3 invalid syntax. Perhaps you forgot a comma?",
            "6:6 invalid syntax",
            "7:5 invalid syntax. Perhaps you forgot a comma?",
            "9:16 invalid syntax. Perhaps you forgot a comma?"),
        check(
            """
            f(a b, c d)
            x = = 1; y = 2; z = = 3
            t = [
              1 2,
              3,
              4 +,
              f(x y, z),
            ]
            f(lambda x, y: x y, 1)
            """));
  }

  @Test
  void aBracketEndsWhereAStatementBegins() {
    assertEquals(
        List.of("1:6 '(' was never closed", "5:5 invalid syntax"),
        check(
            """
            def f(class_=1,
                  b=g(2):
                h(1)
                h(2)
            x = = 1
            """));
  }

  @Test
  void anErrorInEveryLineOfALongSource() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      source.append("x = = ").append(i).append("\ny = ").append(i).append('\n');
    }
    assertEquals(50, check(source.toString()).size());
  }

  @Test
  void aLineBelowABrokenOneIsReadByItself() {
    assertEquals(
        List.of(
            "1:7 unterminated string literal (detected at line 1)",
            "2:7 invalid syntax. Perhaps you forgot a comma?"),
        check("print(\"a)\nprint(b c)\n"));
    assertEquals(
        List.of(
            "1:6 closing parenthesis ']' does not match opening parenthesis '('",
            "2:5 invalid syntax"),
        check("bar(a]\nx = = 1\n"));
  }

  @Test
  void noErrorIsMadeOfAnother() {
    assertEquals(
        List.of("2:1 invalid syntax. Perhaps you forgot a comma?"),
        check("x = [\nfoo(1)\nfoo(2)\n]\n"));
    assertEquals(
        List.of("3:1 expected 'except' or 'finally' block"),
        check("try:\n    x\nexceptt E:\n    y\n"));
    assertEquals(List.of("1:9 expected ':'"), check("def f(x)\n:\n    return x\n"));
    assertEquals(
        List.of("1:8 invalid syntax", "5:11 invalid syntax"),
        check("switch x:\n    case 1:\n        a\n    case 2:\n        b b\n"));
    assertEquals(
        List.of("2:2 invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
        check("x = 1\n@a = b"));
    assertEquals(
        List.of("2:16 closing parenthesis ']' does not match opening parenthesis '('"),
        check("x = [\n    (f(a), (g(b]),\n]\n"));
  }

  @Test
  void aBracketThatIsMissingOrOneTooManyIsOneError() {
    assertEquals(
        List.of("2:10 unmatched ')'", "4:5 invalid syntax"),
        check("class A b,\n        c):\n    x = 1\ny = = 1\n"));
    assertEquals(
        List.of("2:10 unmatched ')'", "4:5 invalid syntax"),
        check("if (a) and\n        b):\n    c\nx = = 1\n"));
    assertEquals(
        List.of("5:8 unexpected indent", "7:5 invalid syntax"),
        check(
            """
            def f():
                return C(
                    a=1,
                    b=D()).e,
                    c=2,
                )
            x = = 1
            """));
    assertEquals(
        List.of("2:4 unexpected indent", "5:5 invalid syntax"),
        check("x = f\n    (1,\n     2)\n)\ny = = 1\n"));
    assertEquals(
        List.of("2:13 closing parenthesis ')' does not match opening parenthesis '[' on line 1"),
        check("x = [\n    (\"a\", 1)),\n    (\"b\", 2)]\ny = 1\n"));
    assertEquals(
        List.of(
            "2:9 closing parenthesis ')' does not match opening parenthesis '{' on line 1",
            "5:5 invalid syntax"),
        check("f({\n  'a': b),\n  'c': d,\n})\nx = = 1\n"));
  }

  @Test
  void aLineOutOfPlaceDoesNotMoveTheNext() {
    assertEquals(
        List.of("3:9 unindent does not match any outer indentation level"),
        check("def f():\n    a = 1\n   b = 2\n    c = 3\n"));
    assertEquals(
        List.of("3:9 unindent does not match any outer indentation level"),
        check("def f():\n    a = 1\n   b = 2\n   c = 3\n"));
  }

  @Test
  void aClauseIsReadWithWhatItGoesOnWith() {
    assertEquals(List.of("1:6 invalid syntax"), check("tryx:\n    a\nexcept E:\n    b\n"));
    assertEquals(
        List.of("3:6 expected ':'"), check("if a:\n    b\nelse if c:\n    d\nelse:\n    e\n"));
  }

  @Test
  void whatFollowsABrokenStringIsRead() {
    assertEquals(
        List.of("1:10 f-string: single '}' is not allowed", "3:5 invalid syntax"),
        check("f(f\"{a} b} c\",\n  1)\nx = = 1\n"));
    assertEquals(
        List.of("2:3 unterminated f-string literal (detected at line 2)", "5:5 invalid syntax"),
        check("f(\"a\",\n  f\"b{c}\n  + d,\n)\nx = = 1\n"));
  }

  @Test
  void theFirstErrorIsTheParsers() {
    assertEquals(List.of("1:10 invalid syntax"), check("class A(B:\n  x = 1"));
    assertEquals(
        List.of("1:10 invalid syntax", "3:5 invalid syntax"),
        check("class A(B:\n  x = 1\ny = = 2\n"));
  }
}
