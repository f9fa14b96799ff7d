package astsprint.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.rules.Rules;
import astsprint.linting.StageVisits;
import astsprint.machine.UserPlaces;
import astsprint.process.Subprocess;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LintPeersTest {
  /** Path, line, column and code. */
  private static final Pattern FINDING = Pattern.compile("(.*):(\\d+):(\\d+): (\\w+)( .*)?");

  @Test
  void ourRulesInPythonFindWhatTheLinterFinds() throws Exception {
    Availability<Interpreter> found = InterpreterSearch.newest(UserPlaces.ofThisMachine());
    assumeTrue(
        found instanceof Available,
        found instanceof Unavailable<Interpreter>(String reason) ? reason : "");
    Interpreter python = ((Available<Interpreter>) found).value();
    Selection selection = new Selection(LintPeer.Rules.NODES.codes(), List.of());
    Linter linter = new Linter(Rules.all(), selection, Linter.Shape.ONE_WALK, false);
    try (SourceFiles files = new SourceFiles(List.of(NamedTree.SIXTEEN))) {
      LintPeer.Command command =
          LintPeer.CPYTHON_RULES.command(
              python.executable(),
              LintPeer.Rules.NODES,
              1,
              false,
              files,
              files.listing(NamedTree.SIXTEEN));
      Subprocess.Result result = Subprocess.run(command.argv(), Duration.ofMinutes(2));
      assertTrue(result.succeeded(), result.complaint());
      List<String> theirs =
          result.out().stream()
              .map(FINDING::matcher)
              .filter(Matcher::matches)
              .map(LintPeersTest::place)
              .sorted()
              .toList();
      List<String> ours =
          NamedTree.SIXTEEN.files().stream()
              .flatMap(
                  name ->
                      linter
                          .lint(
                              files.sources().resolve(name).toString(),
                              CorpusSources.read(name),
                              StageVisits.by(WalkStage.S01))
                          .stream())
              .map(finding -> finding.file() + ":" + finding.line() + " " + finding.code())
              .sorted()
              .toList();
      assertEquals(ours, theirs);
      assertTrue(ours.size() > 3, "few findings: " + ours);
    }
  }

  private static String place(Matcher finding) {
    return finding.group(1) + ":" + finding.group(2) + " " + finding.group(4);
  }

  @Test
  void ruffIsToldHowManyThreadsItMayUse() throws Exception {
    try (SourceFiles files = new SourceFiles(List.of(NamedTree.DIFFLIB))) {
      LintPeer.Command command =
          LintPeer.RUFF.command(
              files.empty(),
              LintPeer.Rules.NAMES,
              3,
              false,
              files,
              files.listing(NamedTree.DIFFLIB));
      assertEquals("3", command.variables().get("RAYON_NUM_THREADS"));
      assertTrue(command.argv().contains("--select=F401,F811,F821,F841"));
      assertEquals(files.sources().toString(), command.argv().getLast());
    }
  }
}
