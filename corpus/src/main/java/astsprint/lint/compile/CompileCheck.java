package astsprint.lint.compile;

import astsprint.ast.Module;
import astsprint.parse.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What CPython's {@code compile} says of a source that parses: all its errors, where CPython stops
 * at the first, and its warnings of syntax.
 */
public final class CompileCheck {
  private static final Comparator<CompileProblem> BY_PLACE =
      Comparator.comparingInt(CompileProblem::lineno)
          .thenComparingInt(CompileProblem::colOffset)
          .thenComparing(CompileProblem::kind)
          .thenComparing(CompileProblem::message);

  private CompileCheck() {}

  /**
   * All findings, in the order of their places. There is an error among them if and only if CPython
   * does not compile the source.
   *
   * @param source what the module was parsed from
   */
  public static List<CompileProblem> findings(Module module, SourceText source) {
    return inOrderOfCPython(module, source).stream().sorted(BY_PLACE).toList();
  }

  /** The error at which CPython stops; empty if it compiles the source. */
  public static Optional<CompileProblem> first(Module module, SourceText source) {
    return inOrderOfCPython(module, source).stream()
        .filter(problem -> problem.kind() == CompileProblem.Kind.ERROR)
        .findFirst();
  }

  private static List<CompileProblem> inOrderOfCPython(Module module, SourceText source) {
    return DeepStack.call(
        () -> {
          Problems problems = new Problems();
          TokenWarnings.of(module, source, problems);
          SymbolTable table = SymbolTable.of(module, problems);
          new StatementCode(table, problems, FutureImports.of(module).annotations()).check(module);
          return problems.all();
        });
  }
}
