package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, and what it is looking at: known when it throws, and when it does not come back. */
final class WatchedRule implements Rule {
  private final Rule rule;
  private volatile @Nullable AstNode node;
  private volatile @Nullable Thread thread;

  WatchedRule(Rule rule) {
    this.rule = rule;
  }

  @Override
  public String code() {
    return rule.code();
  }

  @Override
  public List<Class<? extends AstNode>> wants() {
    return rule.wants();
  }

  @Override
  public void look(AstNode shownNode, LintedFile file) {
    thread = Thread.currentThread();
    node = shownNode;
    rule.look(shownNode, file);
    node = null;
  }

  /** The line of the Python file that it looks at, or had looked at when it threw; 0 if none. */
  int line() {
    for (AstNode at = node; at != null; at = at.parent) {
      if (at.lineno > 0) {
        return at.lineno;
      }
    }
    return 0;
  }

  /** Where its thread is. */
  StackTraceElement[] trace() {
    Thread looking = thread;
    return looking == null ? new StackTraceElement[0] : looking.getStackTrace();
  }
}
