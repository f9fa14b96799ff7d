package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeClasses;
import astsprint.lint.RuleSet;
import astsprint.lint.names.Gap;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import astsprint.parse.Python;
import astsprint.parse.diagnose.Recovered;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.results.LintPart;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linter's whole work on some files by one walker, each part timed by itself: what {@link
 * astsprint.lint.Linter} does but for CPython's own errors, which need no walk.
 *
 * <p>Looking at nodes and showing them to rules are two loops here and one in the linter, so that
 * they can be timed apart: nodes that a rule wants are looked up twice.
 */
final class LintPass {
  /** How often a tree is walked. */
  enum Walks {
    /** Once for all rules. */
    ONE,
    /** Once for each rule. */
    EACH,
    /** Once, until something is found: a walk that is lazy ends there. */
    FIRST
  }

  private final TreeWalker walker;
  private final List<Path> files;
  private final Walks walks;
  private final boolean fresh;
  private final List<RuleSet> rules;
  private final List<LintSource> sources = new ArrayList<>();
  private final List<List<Finding>> findings = new ArrayList<>();
  private final Map<LintPart, long[]> nanos = new EnumMap<>(LintPart.class);
  private final AstNode[] one = new AstNode[1];
  private AstNode[] wanted = new AstNode[1024];
  private long visits;

  /**
   * One file, parsed.
   *
   * @param gaps what is missing from the tree
   */
  record LintSource(String name, SourceText text, Module module, List<Gap> gaps) {
    static LintSource of(String name, byte[] source) throws PythonSyntaxError {
      Recovered recovered = Python.recover(source);
      List<Gap> gaps =
          recovered.holes().stream()
              .map(hole -> new Gap(hole.scope(), hole.names(), hole.bindsUnseen()))
              .toList();
      return new LintSource(name, SourceText.decode(source), recovered.tree(), gaps);
    }

    LintedFile linted() {
      return new LintedFile(name, text, module, gaps);
    }
  }

  /**
   * @param fresh whether each pass reads and parses the files anew; else the trees of the first
   *     stay
   * @throws PythonSyntaxError if a file is no text
   */
  LintPass(TreeWalker walker, List<Path> files, List<Rule> rules, Walks walks, boolean fresh)
      throws IOException, PythonSyntaxError {
    this.walker = walker;
    this.files = List.copyOf(files);
    this.walks = walks;
    this.fresh = fresh;
    this.rules =
        walks == Walks.EACH
            ? rules.stream().map(List::of).map(RuleSet::new).toList()
            : List.of(new RuleSet(rules));
    for (Path file : files) {
      sources.add(LintSource.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
    }
  }

  /**
   * Lints every file, one after the other.
   *
   * @param unit counts as the work done: visits of one walk of all trees
   */
  long pass(long unit) throws IOException, PythonSyntaxError {
    findings.clear();
    visits = 0;
    for (int i = 0; i < files.size(); i++) {
      LintSource source = fresh ? parsed(files.get(i), sources.get(i).name()) : sources.get(i);
      LintedFile file = source.linted();
      long start = System.nanoTime();
      if (walks == Walks.FIRST && Lazy.is(walker)) {
        untilFirst(file);
        took(LintPart.WALK, start);
      } else {
        try (Walk walk = walker.prepare(file.module())) {
          took(LintPart.PREPARE, start);
          rules.forEach(set -> look(walk, set, file));
        }
      }
      findings.add(file.findings());
    }
    return unit;
  }

  private LintSource parsed(Path file, String name) throws IOException, PythonSyntaxError {
    long start = System.nanoTime();
    byte[] bytes = Files.readAllBytes(file);
    long read = took(LintPart.READ, start);
    LintSource source = LintSource.of(name, bytes);
    took(LintPart.PARSE, read);
    return source;
  }

  private void look(Walk walk, RuleSet set, LintedFile file) {
    long start = System.nanoTime();
    int count = walk.walk();
    long walked = took(LintPart.WALK, start);
    int some = want(set, walk.visitedNodes(count), count);
    long looked = took(LintPart.LOOK, walked);
    if (walks == Walks.FIRST) {
      for (int i = 0; i < some && file.findings().isEmpty(); i++) {
        one[0] = wanted[i];
        set.look(one, 1, file);
      }
    } else {
      set.look(wanted, some, file);
    }
    took(LintPart.RULES, looked);
    visits += count;
  }

  /** Keeps the nodes that some rule wants. */
  private int want(RuleSet set, AstNode[] nodes, int count) {
    if (wanted.length < count) {
      wanted = Arrays.copyOf(wanted, 2 * count);
    }
    int some = 0;
    NodeClasses wants = set.wants();
    for (int i = 0; i < count; i++) {
      AstNode node = nodes[i];
      if (wants.has(node)) {
        wanted[some++] = node;
      }
    }
    return some;
  }

  private void untilFirst(LintedFile file) {
    var nodes = Lazy.nodes(file.module());
    while (file.findings().isEmpty() && nodes.hasNext()) {
      one[0] = nodes.next();
      rules.getFirst().look(one, 1, file);
      visits++;
    }
  }

  private long took(LintPart part, long since) {
    long now = System.nanoTime();
    nanos.computeIfAbsent(part, unseen -> new long[1])[0] += now - since;
    return now;
  }

  /** Begins to count anew. */
  void clear() {
    nanos.clear();
  }

  /**
   * Nanoseconds of each part since {@link #clear}, by its key; what does not happen is not there.
   */
  Map<String, Long> parts() {
    Map<String, Long> parts = new TreeMap<>();
    nanos.forEach((part, sum) -> parts.put(part.key(), sum[0]));
    return parts;
  }

  /** What the latest pass found in each file, in the order in which it was. */
  List<List<Finding>> findings() {
    return findings;
  }

  /** The nodes that the latest pass visited, each time that it did. */
  long visits() {
    return visits;
  }

  /** How many rules there are. */
  int rules() {
    return rules.stream().mapToInt(set -> set.rules().size()).sum();
  }
}
