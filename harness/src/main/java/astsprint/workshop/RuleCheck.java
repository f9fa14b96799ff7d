package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.Visits;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Rules;
import astsprint.linting.StageVisits;
import astsprint.stages.WalkStage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One rule on every file of the corpus: what it finds, and whether it keeps to its contract. */
final class RuleCheck {
  private static final String CODE = "[A-Z]+[0-9]+";

  /** Files with findings that are linted once more. */
  private static final int AGAIN = 40;

  private static final int MOST_FILES = 10;
  private static final int SAMPLES = 5;
  private static final long SEED = 16;

  private final WatchedRule rule;
  private final Consumer<String> at;
  private final Visits.Walker walker = StageVisits.by(WalkStage.lastLive());
  private final Map<String, List<Finding>> found = new LinkedHashMap<>();

  /**
   * @param at is told the name of each file before it is linted
   */
  RuleCheck(WatchedRule rule, Consumer<String> at) {
    this.rule = rule;
    this.at = at;
  }

  /**
   * Looks for what is wrong with the rule.
   *
   * @return a sentence; empty if nothing is
   */
  Optional<String> complaint() {
    String code = rule.code();
    if (!code.matches(CODE)) {
      return Optional.of("its code is capital letters, then digits, such as X100: " + code);
    }
    if (Rules.all().stream().map(Rule::code).anyMatch(code::equals)) {
      return Optional.of("its code is taken by a rule that comes with the linter: " + code);
    }
    if (rule.wants().isEmpty()) {
      return Optional.of("it wants no class, and so will never be shown a node");
    }
    for (String file : CorpusSources.names()) {
      at.accept(file);
      List<Finding> findings = lint(file, walker);
      Optional<Finding> foreign =
          findings.stream().filter(finding -> !finding.code().equals(code)).findFirst();
      if (foreign.isPresent()) {
        return Optional.of(
            "it reports under the code %s, its own is %s: %s"
                .formatted(foreign.get().code(), code, foreign.get()));
      }
      if (!findings.isEmpty()) {
        found.put(file, findings);
      }
    }
    return dependence();
  }

  /** Whether the order of nodes or of files changes what is found. */
  private Optional<String> dependence() {
    List<String> again =
        new ArrayList<>(
            Stream.concat(found.keySet().stream().limit(AGAIN), NamedTree.SIXTEEN_FILES.stream())
                .distinct()
                .toList());
    Collections.reverse(again);
    for (String file : again) {
      at.accept(file);
      List<Finding> before = found.getOrDefault(file, List.of());
      List<Finding> after = lint(file, root -> new Shuffled(walker.prepare(root)));
      if (!before.equals(after)) {
        return Optional.of(
            ("it finds %s in %s, and %s when files and nodes come in another order: a rule has no"
                    + " state of its own")
                .formatted(before.size(), file, after.size()));
      }
    }
    return Optional.empty();
  }

  private List<Finding> lint(String file, Visits.Walker by) {
    Selection own = new Selection(List.of(rule.code()), List.of());
    return new Linter(List.of(rule), own, Linter.Shape.ONE_WALK, true)
        .lint(file, CorpusSources.read(file), by);
  }

  /** What it has found, in lines. */
  List<String> lines() {
    int findings = found.values().stream().mapToInt(List::size).sum();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "It finds %,d in %d of %d files.",
            findings,
            found.size(),
            CorpusSources.names().size()));
    List<Map.Entry<String, List<Finding>>> most = new ArrayList<>(found.entrySet());
    most.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
    most.stream()
        .limit(MOST_FILES)
        .forEach(file -> lines.add("%7s  %s".formatted(file.getValue().size(), file.getKey())));
    if (most.size() > MOST_FILES) {
      lines.add("         and " + (most.size() - MOST_FILES) + " more files");
    }
    if (!most.isEmpty()) {
      lines.add("Some of them:");
      most.stream().limit(SAMPLES).forEach(file -> sample(file.getValue().getFirst(), lines));
    }
    return lines;
  }

  private static void sample(Finding finding, List<String> lines) {
    lines.add("  " + finding);
    lines.add("      " + text(finding.file(), finding.line()).strip());
  }

  /** A line of a file of the corpus; "" if there is none. */
  static String text(String file, int line) {
    return new String(CorpusSources.read(file), StandardCharsets.UTF_8)
        .lines()
        .skip(Math.max(0, line - 1))
        .findFirst()
        .orElse("");
  }

  /** Nodes in an order that no walk has. */
  private record Shuffled(Visits visits, List<AstNode> nodes) implements Visits {
    Shuffled(Visits visits) {
      this(visits, new ArrayList<>());
    }

    @Override
    public int walk(NodeClasses wanted) {
      int count = visits.walk(wanted);
      nodes.clear();
      nodes.addAll(Arrays.asList(visits.found()).subList(0, count));
      Collections.shuffle(nodes, new Random(SEED));
      return count;
    }

    @Override
    public AstNode[] found() {
      return nodes.toArray(AstNode[]::new);
    }

    @Override
    public void close() {
      visits.close();
    }
  }
}
