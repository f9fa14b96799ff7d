package astsprint.lint;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules by the classes that they want: a look into a table for each node, by the number of its
 * class. Nodes that nobody wants need not be shown.
 */
public final class RuleSet {
  private static final Rule[] NONE = {};

  private final List<Rule> rules;
  private final NodeClasses wants;
  private final Rule[][] byNumber = new Rule[1 << Byte.SIZE][];
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
    wants =
        NodeClasses.of(
            this.rules.stream().flatMap(rule -> rule.wants().stream()).distinct().toList());
    for (Class<? extends AstNode> type : Asdl.CLASSES) {
      byNumber[Byte.toUnsignedInt(NodeClasses.number(type))] = byClass.get(type);
    }
  }

  /** The rules, in the order in which each node is shown to them. */
  public List<Rule> rules() {
    return rules;
  }

  /** The classes of the nodes that any of the rules wants. */
  public NodeClasses wants() {
    return wants;
  }

  /** Shows the first {@code count} nodes to the rules that want them. */
  public void look(AstNode[] nodes, int count, LintedFile file) {
    for (int i = 0; i < count; i++) {
      AstNode node = nodes[i];
      byte number = NodeClasses.number(node);
      Rule[] wanting =
          number == NodeClasses.FOREIGN
              ? byClass.get(node.getClass()) // A user's class.
              : byNumber[Byte.toUnsignedInt(number)];
      for (Rule rule : wanting) {
        rule.look(node, file);
      }
    }
  }
}
