package astsprint.linting;

import astsprint.ast.Module;
import astsprint.lint.compile.CompileCheck;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

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
      Optional<Place> error = firstError(program.text(mended));
      if (error.isEmpty()) {
        return rounds;
      }
      int mistake = program.mistakeAt(error.get().line, mended);
      if (mistake < 0) {
        throw new IllegalStateException("an error that is no mistake: " + error);
      }
      mended.set(mistake);
      rounds++;
    }
  }

  /**
   * Where an error begins.
   *
   * @param line from 1
   * @param column from 1, in characters
   */
  record Place(int line, int column) {}

  /** The error at which CPython stops; empty if it compiles the source. */
  static Optional<Place> firstError(String source) {
    try {
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      Module module = Python.parse(bytes);
      SourceText text = SourceText.decode(bytes);
      return CompileCheck.first(module, text)
          .map(
              error ->
                  new Place(
                      error.lineno(), 1 + text.codePoints(error.lineno(), error.colOffset())));
    } catch (PythonSyntaxError first) {
      return Optional.of(new Place(first.lineno(), first.offset()));
    }
  }
}
