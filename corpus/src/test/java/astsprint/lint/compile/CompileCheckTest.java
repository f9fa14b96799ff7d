package astsprint.lint.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Module;
import astsprint.corpus.CorpusSources;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CPython's verdicts: its first error, word for word and place for place, and its warnings. */
final class CompileCheckTest {
  static Stream<CompileCase> cases() throws IOException {
    return Stream.concat(
        CompileCase.read("templates-3.14.jsonl"), CompileCase.read("generated-3.14.jsonl"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatCPythonSays(CompileCase each) throws PythonSyntaxError {
    assertEquals(
        each.error(),
        CompileCheck.first(each.tree(), each.sourceText()).map(CompileCase::text).orElse(null));
    if (each.error() == null) {
      List<String> warnings =
          each.findings().stream()
              .map(problem -> problem.lineno() + ": " + problem.message())
              .distinct()
              .sorted()
              .toList();
      assertEquals(each.warnings(), warnings);
    }
  }

  /** CPython compiles its own library. */
  @Test
  void findsNoErrorInTheCorpus() throws PythonSyntaxError {
    List<String> names = CorpusSources.names();
    for (int i = 0; i < names.size(); i += 12) {
      findsNoError(names.get(i));
    }
  }

  @Test
  @Tag("long")
  void findsNoErrorInAllOfTheCorpus() throws PythonSyntaxError {
    for (String name : CorpusSources.names()) {
      findsNoError(name);
    }
  }

  private static void findsNoError(String name) throws PythonSyntaxError {
    byte[] source = CorpusSources.read(name);
    assertEquals(
        Optional.empty(),
        CompileCheck.first(Python.parse(source), SourceText.decode(source)),
        name);
  }

  /** What is wrong in one definition changes nothing of what is found in others. */
  @Test
  void findsEachErrorWhereSeveralAre() throws IOException, PythonSyntaxError {
    List<CompileCase> single = new ArrayList<>();
    for (CompileCase each : CompileCase.read("generated-3.14.jsonl").toList()) {
      boolean definition =
          each.source()
              .lines()
              .allMatch(line -> line.matches("( |def |async def |class |type |match ).*"));
      if (definition && each.error() != null && each.errors().size() == 1) {
        single.add(each);
      }
    }
    assertTrue(single.size() > 30, "too few to try: " + single.size());
    StringBuilder source = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (CompileCase each : single) {
      int shift = (int) source.chars().filter(c -> c == '\n').count();
      for (CompileProblem error : each.errors()) {
        expected.add(
            CompileCase.text(
                new CompileProblem(
                    error.kind(),
                    error.message(),
                    error.lineno() + shift,
                    error.colOffset(),
                    error.endLineno() + shift,
                    error.endColOffset())));
      }
      source.append(each.source());
    }
    assertEquals(
        expected,
        new CompileCase(source.toString(), null, List.of())
            .errors().stream().map(CompileCase::text).toList());
  }

  @Test
  void copesWithADeepTree() throws PythonSyntaxError {
    String source = "x = " + "-".repeat(20_000) + "1\n" + "return\n";
    Module module = Python.parse(source);
    assertEquals(
        List.of("2:1-2:7 'return' outside function"),
        CompileCheck.findings(module, SourceText.of(source)).stream()
            .map(CompileCase::text)
            .toList());
  }
}
