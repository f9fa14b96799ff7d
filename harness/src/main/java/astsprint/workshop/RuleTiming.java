package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.RuleSet;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.stages.WalkStage;
import astsprint.walk.FilteredWalk;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a rule takes on sixteen files, beside one that is shown the same nodes and does nothing.
 * Both take turns, so that what the machine does meanwhile meets both. The JVM's own clock takes
 * the time: a rule has nobody to compete with.
 */
final class RuleTiming {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 31;

  private final List<Tree> trees = new ArrayList<>();
  private long visits;

  private record Tree(SourceText text, Module root, LintedFile known, FilteredWalk walk) {}

  private record Empty(String code, List<Class<? extends AstNode>> wants) implements Rule {
    @Override
    public void look(AstNode node, LintedFile file) {}
  }

  private RuleTiming() throws PythonSyntaxError {
    WalkStage stage = WalkStage.lastLive();
    for (String file : NamedTree.SIXTEEN_FILES) {
      SourceText text = SourceText.decode(CorpusSources.read(file));
      Module root = Python.parse(CorpusSources.read(file));
      trees.add(
          new Tree(text, root, new LintedFile(file, text, root, List.of()), stage.filtered(root)));
      try (Walk walk = stage.walker().prepare(root)) {
        visits += walk.walk();
      }
    }
  }

  /** Times it; lines for people. */
  static List<String> lines(String name, Rule rule) {
    try {
      return new RuleTiming().time(name, rule);
    } catch (PythonSyntaxError impossible) {
      throw new AssertionError("a file of the corpus", impossible);
    }
  }

  private List<String> time(String name, Rule rule) {
    RuleSet own = new RuleSet(List.of(rule));
    RuleSet empty = new RuleSet(List.of(new Empty(rule.code(), rule.wants())));
    double[] nothing = new double[ROUNDS];
    double[] fresh = new double[ROUNDS];
    double[] known = new double[ROUNDS];
    long shown = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double a = pass(empty, false);
      double b = pass(own, false);
      double c = pass(own, true);
      if (round >= 0) {
        nothing[round] = a;
        fresh[round] = b;
        known[round] = c;
      }
    }
    for (Tree tree : trees) {
      shown += tree.walk.walk(own.wants());
      tree.walk.close();
    }
    double before = median(nothing);
    double with = median(fresh);
    double again = median(known);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%-24s ns/visit  on sixteen files, shown %,d of %,d visits",
            "",
            shown,
            visits));
    lines.add(String.format(Locale.ROOT, "%-24s %8.2f", "an empty rule", before));
    lines.add(
        String.format(Locale.ROOT, "%-24s %8.2f  %.2f times as long", name, with, with / before));
    lines.add(String.format(Locale.ROOT, "%-24s %8.2f", name + ", prepared", again));
    lines.add("Prepared: what it asks of the file, parents or names, was asked for before.");
    if (shown > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "A node that it is shown costs %.1f ns, and %.1f without what it prepares.",
              Math.max(0, with - before) * visits / shown,
              Math.max(0, again - before) * visits / shown));
    }
    return lines;
  }

  /** One walk of each tree, in nanoseconds per visit. */
  private double pass(RuleSet rules, boolean known) {
    long begin = System.nanoTime();
    for (Tree tree : trees) {
      LintedFile file =
          known ? tree.known : new LintedFile("a.py", tree.text, tree.root, List.of());
      int count = tree.walk.walk(rules.wants());
      rules.look(tree.walk.found(), count, file);
      file.findings().clear();
    }
    return (double) (System.nanoTime() - begin) / visits;
  }

  private static double median(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
