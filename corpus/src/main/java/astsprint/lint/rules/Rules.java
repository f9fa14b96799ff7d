package astsprint.lint.rules;

import astsprint.lint.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The list of rules that come with the linter. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              CompareRules.all(),
              StatementRules.all(),
              ExpressionRules.all(),
              DefaultRules.all(),
              FlowRules.all(),
              NameRules.all())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** All of them. */
  public static List<Rule> all() {
    return ALL;
  }
}
