package astsprint.parse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.corpus.CorpusSources;
import astsprint.parse.AstDump;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.Tokenizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand, expressions and statements, is what the grammar's rules make. */
class ExpressionReaderTest {
  static List<String> files() {
    List<String> names = CorpusSources.names();
    return IntStream.range(0, names.size()).filter(i -> i % 10 == 0).mapToObj(names::get).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void equalsTheGrammarOnAFile(String file) throws PythonSyntaxError {
    check(SourceText.decode(CorpusSources.read(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a if b else c if d else e",
        "not not a and b or not c or d",
        "a < b is not c not in d is e in f != g",
        "a | b ^ c & d << e + f * -g ** -h ** i // j @ k - l % m",
        "(a) ** (b)",
        "await a ** b.c",
        "a.b[c](d).e",
        "x = a[b:c, :, ::d, e:, *f]",
        "a[b:=c]",
        "a[(b := c):d, ]",
        "f(a, *b, c=d, **e)",
        "f(*a, b=c, *d)",
        "f(**a, b=c)",
        "f(a := b, c)",
        "f(a for b in c if d if e)",
        "f((yield), [a async for b in c])",
        "x = y = yield",
        "x = *a, b",
        "x, = 'a' 'b' f'{c!r:{d}}' u'e', u'f'",
        "lambda a, *b, c=d: (e, f)",
        "match[type](case)._",
        "del a, (b), [c]",
        "for a.b, *c in d, *e: pass",
        "x: (a, b) = c, d",
        "{a: b, **c}; {a, *b}; {a: b for c in d}",
        "a = (b, *c) = [d, e] = yield f",
        "(a): b; a: b; (a.b): c; a.b: c = d; a[b]: c = *d, e; a(b).c: d = yield",
        "a.b |= c,; (a) += yield; a[b] **= *c, d",
        "def f(): return; return a; return *a, b; return a,; pass",
        "while a: break; continue;\nelse: a, = b; global c; raise\n",
        "...; 1; (yield); 'a' 'b'; await c; [d]; -e; not f; None; match; type = case; _; lambda: g",
        "import a; b = c; from d import *; assert e; type f = g; del h; i;",
      })
  void equalsTheGrammarOn(String source) throws PythonSyntaxError {
    check(SourceText.of(source));
  }

  private static void check(SourceText source) {
    assertEquals(
        AstDump.toString(TreeParser.parseExact(source, new Tokenizer(source).tokenize())),
        AstDump.toString(TreeParser.parseFast(source, new Tokenizer(source).tokenize())));
  }
}
