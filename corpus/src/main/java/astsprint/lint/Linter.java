package astsprint.lint;

import astsprint.ast.AstNode;
import astsprint.ast.Nonlocal;
import astsprint.lint.compile.CompileCheck;
import astsprint.lint.compile.CompileProblem;
import astsprint.lint.compile.DeepStack;
import astsprint.lint.names.Gap;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import astsprint.parse.Python;
import astsprint.parse.diagnose.Hole;
import astsprint.parse.diagnose.Recovered;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds all that is wrong with a file: what CPython cannot parse or compile, what it warns of, and
 * what the rules say. It may be used by several threads at once.
 */
public final class Linter {
  /** The code of all that CPython refuses to compile. */
  public static final String ERROR = "E999";

  /** The code of CPython's {@code SyntaxWarning}s. */
  public static final String WARNING = "W999";

  /** How often a tree is walked. */
  public enum Shape {
    /** Once: each node is shown to all rules that want it. */
    ONE_WALK,
    /** Once for each rule, as by linters whose plugins do not know each other. */
    WALK_PER_RULE
  }

  private final Selection selection;
  private final List<RuleSet> walks;
  private final boolean heedsNoqa;

  /**
   * A linter.
   *
   * @param rules those of them that are selected are looked after
   * @param heedsNoqa whether comments silence findings
   */
  public Linter(List<Rule> rules, Selection selection, Shape shape, boolean heedsNoqa) {
    this.selection = selection;
    this.heedsNoqa = heedsNoqa;
    List<Rule> wanted = rules.stream().filter(rule -> selection.takes(rule.code())).toList();
    Stream<List<Rule>> groups =
        switch (shape) {
          case ONE_WALK -> wanted.isEmpty() ? Stream.of() : Stream.of(wanted);
          case WALK_PER_RULE -> wanted.stream().map(List::of);
        };
    this.walks = groups.map(RuleSet::new).toList();
  }

  /** All codes that findings may have with these rules. */
  public static Set<String> codes(List<Rule> rules) {
    Set<String> codes = new TreeSet<>(List.of(ERROR, WARNING));
    rules.forEach(rule -> codes.add(rule.code()));
    return codes;
  }

  /**
   * All that is wrong with a file, in order of position, without what its comments silence.
   *
   * @param file as the findings are to name it
   * @param source its bytes
   * @param walker visits the nodes
   */
  public List<Finding> lint(String file, byte[] source, Visits.Walker walker) {
    SourceText text;
    try {
      text = SourceText.decode(source);
    } catch (PythonSyntaxError unreadable) {
      return selection.takes(ERROR) ? List.of(error(file, unreadable)) : List.of();
    }
    return DeepStack.call(() -> lint(file, text, Python.recover(text), walker));
  }

  private List<Finding> lint(
      String file, SourceText text, Recovered recovered, Visits.Walker walker) {
    List<Gap> gaps =
        recovered.holes().stream()
            .map(hole -> new Gap(hole.scope(), hole.names(), hole.bindsUnseen()))
            .toList();
    LintedFile linted = new LintedFile(file, text, recovered.tree(), gaps);
    compile(recovered, linted);
    look(linted, walker);
    List<Finding> findings = outside(recovered.holes(), linted);
    if (selection.takes(ERROR)) {
      recovered.errors().forEach(error -> findings.add(error(file, error)));
    }
    List<Finding> left = heedsNoqa ? Noqa.filter(findings, text) : findings;
    return left.stream().sorted().toList();
  }

  private void look(LintedFile file, Visits.Walker walker) {
    if (walks.isEmpty()) {
      return;
    }
    try (Visits visits = walker.prepare(file.module())) {
      for (RuleSet rules : walks) {
        int count = visits.walk(rules.wants());
        rules.look(visits.found(), count, file);
      }
    }
  }

  private void compile(Recovered recovered, LintedFile file) {
    if (!selection.takes(ERROR) && !selection.takes(WARNING)) {
      return;
    }
    List<Nonlocal> doubtful = doubtful(recovered);
    for (CompileProblem problem : CompileCheck.findings(recovered.tree(), file.text())) {
      String code = problem.kind() == CompileProblem.Kind.ERROR ? ERROR : WARNING;
      if (selection.takes(code)
          && doubtful.stream()
              .noneMatch(
                  node ->
                      node.lineno == problem.lineno() && node.colOffset == problem.colOffset())) {
        file.report(
            code,
            problem.message(),
            problem.lineno(),
            problem.colOffset(),
            problem.endLineno(),
            problem.endColOffset());
      }
    }
  }

  /** The {@code nonlocal} statements whose names may be bound in a hole. */
  private static List<Nonlocal> doubtful(Recovered recovered) {
    List<Nonlocal> doubtful = new ArrayList<>();
    if (!recovered.holes().isEmpty()) {
      collect(recovered.tree(), recovered.holes(), doubtful);
    }
    return doubtful;
  }

  private static void collect(AstNode node, List<Hole> holes, List<Nonlocal> doubtful) {
    if (node instanceof Nonlocal declaration
        && holes.stream()
            .anyMatch(
                hole ->
                    hole.bindsUnseen()
                        || declaration.names.stream().anyMatch(hole.names()::contains))) {
      doubtful.add(declaration);
    }
    node.forEachChild(child -> collect(child, holes, doubtful));
  }

  /** What is not said of the nodes that stand in for what is missing. */
  private static List<Finding> outside(List<Hole> holes, LintedFile file) {
    List<Finding> outside = new ArrayList<>(file.findings());
    for (Hole hole : holes) {
      int start = file.text().index(hole.lineno(), hole.colOffset());
      int end = file.text().index(hole.endLineno(), hole.endColOffset());
      outside.removeIf(
          finding -> {
            int line = file.text().lineStart(finding.line());
            int at = file.text().text().offsetByCodePoints(line, finding.column() - 1);
            return start <= at && at < end;
          });
    }
    return outside;
  }

  private static Finding error(String file, PythonSyntaxError error) {
    int line = Math.max(1, error.lineno());
    int column = Math.max(1, error.offset());
    return new Finding(file, ERROR, error.message(), line, column, line, column + 1);
  }
}
