package astsprint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.AugAssign;
import astsprint.ast.Constant;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.alias;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.rule.Finding;
import astsprint.lint.rules.Rules;
import astsprint.parse.Python;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What ruff and pyflakes find in the corpus, and where we differ from them: {@code differences.tsv}
 * explains each difference.
 */
final class JudgesTest {
  private static final Set<String> OF_PYFLAKES =
      Set.of("F401", "F403", "F405", "F541", "F601", "F811", "F821", "F841");
  private static final Set<String> NOT_OF_RUFF = Set.of("E999", "W999", "PLW0101");

  @Test
  void differsOnSixteenFilesOnlyWhereExplained() throws Exception {
    check(NamedTree.SIXTEEN_FILES);
  }

  @Test
  @Tag("long")
  void differsOnTheWholeCorpusOnlyWhereExplained() throws Exception {
    check(CorpusSources.names());
  }

  @Test
  void everyReasonIsGivenAndUsed() throws IOException {
    Set<String> given =
        lines("differences.tsv").stream()
            .filter(line -> line.startsWith("# reason "))
            .map(line -> line.substring("# reason ".length(), line.indexOf(':')))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> used =
        rows("differences.tsv").stream()
            .map(row -> row[5])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(given, used);
  }

  private static void check(List<String> files) throws Exception {
    Linter linter = new Linter(Rules.all(), Selection.ALL, Linter.Shape.ONE_WALK, false);
    Set<String> wanted = new HashSet<>(files);
    Map<String, Integer> difference = new HashMap<>();
    for (String file : files) {
      byte[] source = CorpusSources.read(file);
      Map<String, Integer> statements = statements(Python.parse(source));
      for (Finding finding : linter.lint(file, source, ReferenceVisits::new)) {
        if (!NOT_OF_RUFF.contains(finding.code())) {
          String at = finding.line() + ":" + finding.column();
          String to = finding.endLine() + ":" + finding.endColumn();
          add(difference, "ruff", file, finding.code(), at + "-" + to, 1);
        }
        if (OF_PYFLAKES.contains(finding.code())) {
          String at = finding.line() + ":" + finding.column();
          int line = statements.getOrDefault(at, finding.line());
          add(difference, "pyflakes", file, finding.code(), String.valueOf(line), 1);
        }
      }
    }
    for (String[] row : rows("ruff-0.17.6.tsv")) {
      if (wanted.contains(row[0])) {
        String at = row[2] + ":" + row[3] + "-" + row[4] + ":" + row[5];
        add(difference, "ruff", row[0], row[1], at, -1);
      }
    }
    for (String[] row : rows("pyflakes-4.1.0.tsv")) {
      if (wanted.contains(row[0])) {
        add(difference, "pyflakes", row[0], row[1], row[2], -1);
      }
    }
    difference.values().removeIf(count -> count == 0);
    Map<String, Integer> explained = new HashMap<>();
    for (String[] row : rows("differences.tsv")) {
      if (wanted.contains(row[1])) {
        add(explained, row[0], row[1], row[2], row[3], Integer.parseInt(row[4]));
      }
    }
    assertEquals(sorted(explained), sorted(difference));
  }

  private static void add(
      Map<String, Integer> counts, String judge, String file, String code, String at, int count) {
    counts.merge(String.join("\t", judge, file, code, at), count, Integer::sum);
  }

  private static String sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + entry.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** The line of its statement, which pyflakes names, for each part that we name. */
  private static Map<String, Integer> statements(Module module) {
    Map<String, Integer> lines = new HashMap<>();
    collect(module, lines);
    return lines;
  }

  private static void collect(AstNode node, Map<String, Integer> lines) {
    Collection<alias> names =
        switch (node) {
          case Import statement -> statement.names;
          case ImportFrom statement -> statement.names;
          default -> List.of();
        };
    for (alias name : names) {
      lines.put(place(name), node.lineno);
      if (name.asname != null) {
        int start = name.endColOffset - name.asname.length();
        lines.put(name.endLineno + ":" + (start + 1), node.lineno);
      }
    }
    AstNode target =
        switch (node) {
          case Assign assign -> assign.targets.getFirst();
          case AugAssign assign -> assign.target;
          default -> node;
        };
    if (target instanceof Name name && name.id.equals("__all__")) {
      strings(node, node.lineno, lines);
    }
    node.forEachChild(child -> collect(child, lines));
  }

  private static void strings(AstNode node, int line, Map<String, Integer> lines) {
    if (node instanceof Constant) {
      lines.putIfAbsent(place(node), line);
    }
    node.forEachChild(child -> strings(child, line, lines));
  }

  private static String place(AstNode node) {
    return node.lineno + ":" + (node.colOffset + 1);
  }

  private static List<String[]> rows(String table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines(table)) {
      if (!line.startsWith("#")) {
        rows.add(line.split("\t", -1));
      }
    }
    return rows;
  }

  private static List<String> lines(String table) throws IOException {
    try (InputStream in = JudgesTest.class.getResourceAsStream(table)) {
      byte[] bytes = Objects.requireNonNull(in, table).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
