package astsprint.linting;

import astsprint.ast.Module;
import astsprint.lint.compile.CompileCheck;
import astsprint.lint.compile.CompileProblem;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * How often somebody runs a program who mends what CPython says and runs it again. CPython says one
 * error at a time: our parser's first, else our compiler's first, which are its own.
 */
final class Rounds {
  private Rounds() {}

  /**
   * The number of errors that are read and mended, one after the other, until CPython compiles the
   * program.
   *
   * @throws IllegalStateException if an error is left that no mistake explains
   */
  static int of(SeededProgram program) {
    BitSet mended = new BitSet();
    int rounds = 0;
    while (true) {
      OptionalInt line = firstError(program.text(mended));
      if (line.isEmpty()) {
        return rounds;
      }
      int mistake = program.mistakeAt(line.getAsInt(), mended);
      if (mistake < 0) {
        throw new IllegalStateException("an error that is no mistake, in line " + line);
      }
      mended.set(mistake);
      rounds++;
    }
  }

  /** The line of the error at which CPython stops; empty if it compiles the source. */
  private static OptionalInt firstError(String source) {
    try {
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      Module module = Python.parse(bytes);
      return CompileCheck.first(module, SourceText.decode(bytes))
          .map(CompileProblem::lineno)
          .map(OptionalInt::of)
          .orElse(OptionalInt.empty());
    } catch (PythonSyntaxError first) {
      return OptionalInt.of(first.lineno());
    }
  }
}
