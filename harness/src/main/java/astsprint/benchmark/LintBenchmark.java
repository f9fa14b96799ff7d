package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.corpus.ReferenceWalk;
import astsprint.lint.RuleSet;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.LintedFile;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.process.TemporaryFolder;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.figures.LintCosts;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a walk is worth to a linter: the whole way from a file to its findings, part by part, in
 * nanoseconds per visit of one walk of the tree. Findings are compared with those by the reference
 * walk.
 *
 * <p>The default is all stages on the sixteen files, each just parsed, with all rules: some three
 * minutes. Rules: a number or {@code ALL}. Walks: {@code one} for all rules, {@code each} rule its
 * own, or until the {@code first} finding. State: {@code fresh}, each pass reads and parses the
 * files anew; {@code warm}, the trees stay. Tree: also {@code BROKEN}, the sixteen with mistakes.
 */
@Warmup(iterations = 5, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LintBenchmark extends MeasuredBenchmark {
  /** So often each tree is walked before: with sixteen of them 3,200 walks. */
  private static final int WARM_WALKS = 200;

  private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(2);

  /** Which round. */
  @Param("1")
  public int round;

  /** Who walks. */
  @Param public WalkStage stage;

  /** What is linted. */
  @Param("SIXTEEN")
  public String tree;

  /** How many rules. */
  @Param(LintRules.ALL)
  public String rules;

  /** How often each tree is walked. */
  @Param({LintCosts.ONE, LintCosts.EACH})
  public String walks;

  /** Whether the walk is the tree's first. */
  @Param(LintCosts.FRESH)
  public String state;

  private @Nullable TemporaryFolder folder;
  private List<Path> files = List.of();
  private @Nullable LintPass linter;
  private long visits;

  @Override
  protected void prepare() throws Exception {
    TreeWalker walker = WalkedTrees.walkerOf(stage);
    files = files();
    for (Path file : files) {
      visits +=
          ReferenceWalk.walk(
                  LintPass.LintSource.of("", Files.readAllBytes(file)).module(), node -> {})
              .visits();
      alive();
    }
    warmUp(linter(walker, false));
    linter = linter(walker, state.equals(LintCosts.FRESH));
    observe(Observation.RULES, Integer.toString(linter.rules()));
  }

  private LintPass linter(TreeWalker walker, boolean fresh) throws Exception {
    LintPass.Walks often = LintPass.Walks.valueOf(walks.toUpperCase(Locale.ROOT));
    return new LintPass(walker, files, LintRules.of(rules), often, fresh);
  }

  /**
   * Has the walk and the rules compiled before the first file is parsed anew: parsing takes most of
   * a pass, and a walk that is called so seldom would be compiled while it is measured.
   */
  private void warmUp(LintPass warm) throws Exception {
    long start = System.nanoTime();
    long walked = 0;
    while (walked < WARM_WALKS * visits && System.nanoTime() - start < LONGEST_WARM_UP) {
      for (int i = 0; i < 10; i++) {
        var _ = warm.pass(visits);
        walked += warm.visits();
      }
      alive();
    }
  }

  @Override
  protected boolean isNeverCompiled() {
    return true;
  }

  /** The sources as files: reading them is part of the work. */
  private List<Path> files() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (tree.equals(BrokenSources.NAME)) {
      names.addAll(NamedTree.SIXTEEN_FILES);
      sources.addAll(BrokenSources.all());
    } else {
      TreeChoice choice = TreeChoice.of(tree);
      if (choice.corpus().isEmpty()) {
        return choice.files();
      }
      names.addAll(choice.corpus().get().files());
      names.forEach(name -> sources.add(CorpusSources.read(name)));
    }
    folder = TemporaryFolder.make("lint");
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Path file = folder.path().resolve(i + "-" + names.get(i).replace('/', '-'));
      written.add(Files.write(file, sources.get(i)));
    }
    return written;
  }

  @Override
  protected void change() {
    linter().clear();
  }

  @Override
  protected long pass() throws Exception {
    return linter().pass(visits);
  }

  @Override
  protected int walksPerPass() {
    return files.size();
  }

  @Override
  protected Map<String, Long> parts() {
    return linter().parts();
  }

  /** Compares what was found, and what is visited, with what is right. */
  @Override
  protected void review(double ns) {
    try {
      List<List<Finding>> found = linter().findings();
      observe(Observation.FINDINGS, Long.toString(found.stream().mapToLong(List::size).sum()));
      for (int i = 0; i < files.size(); i++) {
        var source =
            LintPass.LintSource.of(
                String.valueOf(files.get(i).getFileName()), Files.readAllBytes(files.get(i)));
        try (Walk walk = WalkedTrees.walkerOf(stage).prepare(source.module())) {
          OrderCheck.byNode(source.name(), walk, source.module());
        }
        compare(source, found.get(i));
        alive();
      }
    } catch (IOException | PythonSyntaxError e) {
      throw new IllegalStateException(e); // They were read before.
    }
  }

  private void compare(LintPass.LintSource source, List<Finding> found) {
    LintedFile file = source.linted();
    List<AstNode> nodes = new ArrayList<>();
    ReferenceWalk.walk(source.module(), nodes::add);
    new RuleSet(LintRules.of(rules)).look(nodes.toArray(AstNode[]::new), nodes.size(), file);
    List<Finding> expected = file.findings();
    boolean same =
        walks.equals(LintCosts.FIRST)
            ? expected.containsAll(found) && found.isEmpty() == expected.isEmpty()
            : found.stream().sorted().toList().equals(expected.stream().sorted().toList());
    if (!same) {
      throw new NotMeasuredException(
          Failure.Kind.WRONG,
          "%s: %d findings, %d by the reference walk"
              .formatted(source.name(), found.size(), expected.size()));
    }
  }

  private LintPass linter() {
    LintPass ready = linter;
    if (ready == null) {
      throw new IllegalStateException("not made ready");
    }
    return ready;
  }

  @Override
  protected void release() {
    TemporaryFolder made = folder;
    if (made != null) {
      made.close();
    }
  }
}
