package astsprint.peers;

import astsprint.benchmark.MeasuredBenchmark;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.rules.Rules;
import astsprint.linting.FileLinting;
import astsprint.linting.StageVisits;
import astsprint.process.TemporaryFolder;
import astsprint.results.Observation;
import astsprint.stages.WalkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The project's own linter in a JVM that has linted before, files read anew each time: what an
 * editor or a server has. {@code ast-sprint peers --lint} runs it in turn with other linters.
 */
@Warmup(iterations = 8, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class LintPeersBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param("1")
  public int round;

  /** The only one that runs here. */
  @Param("lint")
  public String peer = "";

  /** One process for all. */
  @Param(LintPeer.WARM)
  public String process = "";

  /** A constant of {@link LintPeer.Rules}, by its key. */
  @Param({"names", "nodes"})
  public String rules = "";

  /** Files at once. */
  @Param("1")
  public int jobs;

  /** Whose files. */
  @Param("LIBRARY")
  public NamedTree tree = NamedTree.LIBRARY;

  private @Nullable TemporaryFolder folder;
  private final List<Path> files = new ArrayList<>();
  private FileLinting linting =
      new FileLinting(
          new Linter(List.of(), Selection.ALL, Linter.Shape.ONE_WALK, true),
          StageVisits.by(WalkStage.S01));
  private long findings;
  private long visits;

  @Override
  protected void prepare() throws Exception {
    folder = TemporaryFolder.make("lint");
    for (Digests.Row row : tree.expected()) {
      Path file = folder.path().resolve(files.size() + "-" + row.file().replace('/', '-'));
      files.add(Files.write(file, CorpusSources.read(row.file())));
      visits += row.visits();
    }
    Selection selection = new Selection(LintPeer.Rules.of(rules).codes(), List.of());
    Linter linter = new Linter(Rules.all(), selection, Linter.Shape.ONE_WALK, true);
    linting = new FileLinting(linter, StageVisits.by(WalkStage.lastLive()));
  }

  @Override
  protected long pass() throws Exception {
    findings = 0;
    if (jobs == 1) {
      for (Path file : files) {
        findings += linting.lint(file.toString(), Files.readAllBytes(file)).findings().size();
      }
    } else {
      linting.lint(files, jobs, result -> findings += result.findings().size());
    }
    return visits;
  }

  @Override
  protected boolean isNeverCompiled() {
    return true;
  }

  @Override
  protected boolean worksInOtherThreads() {
    return jobs > 1;
  }

  @Override
  protected int walksPerPass() {
    return files.size();
  }

  @Override
  protected void review(double ns) {
    observe(Observation.FINDINGS, Long.toString(findings));
  }

  @Override
  protected void release() {
    TemporaryFolder made = folder;
    if (made != null) {
      made.close();
    }
  }
}
