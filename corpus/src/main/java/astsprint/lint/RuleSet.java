package astsprint.lint;

import astsprint.ast.AstNode;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules by the classes that they want: a look into a table for each node, and nodes that nobody
 * wants are passed over.
 */
public final class RuleSet {
  private static final Rule[] NONE = {};

  private final List<Rule> rules;
  private final ClassValue<Rule[]> byClass =
      new ClassValue<>() {
        @Override
        protected Rule[] computeValue(Class<?> type) {
          List<Rule> wanting = new ArrayList<>();
          for (Rule rule : rules) {
            if (rule.wants().stream().anyMatch(wanted -> wanted.isAssignableFrom(type))) {
              wanting.add(rule);
            }
          }
          return wanting.isEmpty() ? NONE : wanting.toArray(Rule[]::new);
        }
      };

  public RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules, in the order in which each node is shown to them. */
  public List<Rule> rules() {
    return rules;
  }

  /** Whether any rule wants nodes of this class. */
  public boolean wants(Class<? extends AstNode> type) {
    return byClass.get(type).length > 0;
  }

  /** Shows the first {@code visits} nodes to the rules that want them. */
  public void look(AstNode[] nodes, int visits, LintedFile file) {
    for (int i = 0; i < visits; i++) {
      AstNode node = nodes[i];
      for (Rule rule : byClass.get(node.getClass())) {
        rule.look(node, file);
      }
    }
  }
}
