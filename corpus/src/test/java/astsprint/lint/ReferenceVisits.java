package astsprint.lint;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.corpus.ReferenceWalk;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The reference walk as the linter sees it, and short ways to lint by it. */
final class ReferenceVisits implements Visits {
  private final AstNode root;
  private final List<AstNode> nodes = new ArrayList<>();

  ReferenceVisits(AstNode root) {
    this.root = root;
  }

  /** All findings in a source, comments heeded. */
  static List<Finding> lint(String source) {
    return lint("a.py", source, Rules.all());
  }

  /** All findings of some rules, and CPython's, in a source. */
  static List<Finding> lint(String file, String source, List<Rule> rules) {
    return new Linter(rules, Selection.ALL, Linter.Shape.ONE_WALK, true)
        .lint(file, source.getBytes(StandardCharsets.UTF_8), ReferenceVisits::new);
  }

  /** {@code LINE:COLUMN CODE} of each finding. */
  static List<String> places(String source) {
    return lint(source).stream().map(f -> f.line() + ":" + f.column() + " " + f.code()).toList();
  }

  @Override
  public int walk(NodeClasses wanted) {
    nodes.clear();
    ReferenceWalk.walk(root, nodes::add);
    nodes.removeIf(node -> !wanted.has(node.getClass()));
    return nodes.size();
  }

  @Override
  public AstNode[] found() {
    return nodes.toArray(AstNode[]::new);
  }

  @Override
  public void close() {}
}
