package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticLint;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {
  @TempDir Path folder;

  @Test
  void everySectionFitsAHundredColumns() throws Exception {
    for (SyntheticRun run :
        List.of(
            SyntheticRuns.reference(),
            SyntheticRuns.widest(),
            SyntheticRuns.busy(8),
            SyntheticRuns.failures(),
            SyntheticRuns.twoTrees(3),
            SyntheticLint.linting(2),
            SyntheticLint.linters(2),
            SyntheticRuns.peers(4))) {
      Path fresh = folder.resolve(Long.toString(System.nanoTime()));
      String text = Report.of(RunReader.read(run.write(fresh))).text(false);
      List<String> wide =
          text.lines()
              .filter(line -> line.codePointCount(0, line.length()) > Report.WIDTH)
              .filter(line -> line.strip().contains(" ") || !line.contains("a.very.long.name"))
              .toList();
      assertEquals(List.of(), wide);
    }
  }

  @Test
  void theHeadlineIsOneAndTheBridgeBelowIt() throws Exception {
    String text = flat(SyntheticRuns.twoTrees(7));
    assertEquals(2, text.split("S01 : S08 = ", -1).length, text);
    int main = text.indexOf("Ladder on SIXTEEN, sixteen files in turn");
    int headline = text.indexOf("S01 : S08 = ");
    int beside = text.indexOf("Ladder on DIFFLIB, one file, learnt by heart");
    assertTrue(0 < main && main < headline && headline < beside, text);
    assertTrue(
        text.matches(
            "(?s).*S01 : S08 = \\S+ \\[\\S+, 95% of 7 rounds\\], live objects both\\. On DIFFLIB,"
                + " one file, learnt by heart: \\S+ \\[\\S+, 95% of 7 rounds\\]\\. Bridge: S01 ÷"
                + " .*"),
        text);
    String reference = flat(SyntheticRuns.reference());
    assertTrue(reference.contains("Bridge: CPython ÷ 6."), reference);
    assertTrue(reference.contains("hence unpaired"), "CPython ran beside the peers");
  }

  @Test
  void aStageMeasuredTwiceShowsWhatTheSameCodeDoes() throws Exception {
    String text = flat(SyntheticRuns.twoTrees(7));
    assertTrue(text.contains("Same code, measured twice: 1.0"), text);
    assertTrue(text.contains("(same code)"), text);
    assertTrue(text.contains("count as none."), text);
    assertTrue(flat(SyntheticRuns.ladder(6)).contains("nothing was measured twice"));
  }

  @Test
  void twoSpeedsAreToldAndNotAveragedAway() throws Exception {
    String text = flat(SyntheticRuns.twoTrees(9));
    assertTrue(
        text.matches(
            "(?s).*More than one speed: S08 [45]\\.\\d+ in 6, [78]\\.\\d+ in 3 of 9 forks\\. The"
                + " ratios of these lie across speeds: S08, S09\\..*"),
        text);
  }

  @Test
  void forksThatWereDisturbedAreKeptAndNamed() throws Exception {
    SyntheticRun run = SyntheticRuns.ladder(6);
    Cell cell = Cell.of("ladder", "S03", "DIFFLIB", 8);
    run.measured(cell, 540).observed(cell, Observation.DISTURBED, "the canary strayed by 9%");
    run.measured(cell, 54);
    run.measured(Cell.of("ladder", "S03", "DIFFLIB", 9), 54);
    run.observed(Cell.of("ladder", "S03", "DIFFLIB", 9), Observation.COMPILED, "Walk.walk");
    String text = flat(run);
    assertTrue(
        text.contains(
            "Kept, but in no figure and no verdict: 2 forks (measured again: 1). S03 round 8,"
                + " disturbed: the canary strayed by 9%; S03 round 9, compiled while measured:"
                + " Walk.walk."),
        text);
    assertTrue(
        text.contains(
            "67 of 69 forks count: 1 disturbed, 1 with code compiled while measured; 1 measured"
                + " again for that."),
        text);
    assertTrue(text.matches("(?s).*S03 InlinedChildren 5\\d\\.\\d .*"), text);
  }

  @Test
  void ofARowWithoutASoundForkEveryForksReasonIsTold() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    Cell cell = Cell.of("ladder", "S10", "DIFFLIB", 1);
    run.measured(Cell.of("ladder", "S09", "DIFFLIB", 1), 1.8);
    run.measured(cell, 0.4).observed(cell, Observation.DISTURBED, "machine 9% slower");
    run.measured(cell, 0.4).observed(cell, Observation.COMPILED, "Walk.walk by C2");
    assertTrue(
        flat(run)
            .contains(
                "no fork counts (0.400), disturbed: machine 9% slower; compiled while measured:"
                    + " Walk.walk by C2"),
        flat(run));
  }

  @Test
  void aDuelBeginsWithItsOutcome() throws Exception {
    SyntheticRun run = SyntheticRuns.duel();
    for (int round = 1; round <= 3; round++) {
      run.measured(Cell.of("ladder", "S04", "SIXTEEN", round), 40 + round);
      run.measured(Cell.of("ladder", "S08", "SIXTEEN", round), 10);
    }
    String text = flat(run);
    String outcome =
        "S08: 4.20 times as fast (4.10–4.30, range of 3) as S04 on SIXTEEN, sixteen files in turn:"
            + " S08 was faster in each of 3 rounds; a verdict needs six rounds.";
    assertTrue(text.contains(outcome), text);
    assertTrue(text.indexOf(outcome) < text.indexOf("synthetic processor"), text);
  }

  @Test
  void aDisturbedDuelHasNoVerdictButARatioToLookAt() throws Exception {
    SyntheticRun run = SyntheticRuns.duel();
    for (String key : List.of("S04", "S08")) {
      Cell cell = Cell.of("ladder", key, "SIXTEEN", 1);
      run.measured(cell, key.equals("S04") ? 42 : 10);
      run.observed(cell, Observation.DISTURBED, "machine 30% slower");
    }
    String text = flat(run);
    assertTrue(
        text.contains(
            "S08 beside S04 on SIXTEEN, sixteen files in turn: no verdict, for a stage has no fork"
                + " that counts; about 4.20 times as fast in those there are."),
        text);
  }

  @Test
  void aGridShowsWhatDoesNotCountInParentheses() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    Cell cell =
        new Cell(
            new Series("rotation", "S08", "SIXTY_FOUR", new TreeMap<>(Map.of("files", "4"))), 1);
    run.measured(cell, 27).observed(cell, Observation.DISTURBED, "machine 9% slower");
    String text = flat(run);
    assertTrue(text.contains("S08 FieldCountTable (27.0)"), text);
    assertTrue(text.contains("In parentheses: from forks that do not count"), text);
    assertFalse(text.contains("rounds"), text);
  }

  @Test
  void theCanarySaysHowTheMachineWas() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    Cell cell = Cell.of("ladder", "S09", "DIFFLIB", 1);
    run.measured(cell, 1.8).observed(cell, Observation.CANARY, "1.85");
    run.observed(cell, Observation.CANARY, "1.86").observed(cell, Observation.CANARY, "1.84");
    run.measured(cell, 1.8).observed(cell, Observation.CANARY, "2.5");
    run.observed(cell, Observation.DISTURBED, "machine 35% slower");
    assertTrue(
        flat(run)
            .contains(
                "Canary, a loop of known work beside each fork: 1.85 ns a step, 1.84–1.86 in the"
                    + " forks that count, 1.84–2.50 in all 2."),
        flat(run));
  }

  @Test
  void aFigureOfAStageThatChangedIsNamed() throws Exception {
    RunFigures figures = RunFigures.of(RunReader.read(SyntheticRuns.twoTrees(6).write(folder)));
    String text = Report.of(figures, Map.of("S04", "another", "S05", "any")).text(false);
    assertTrue(text.contains("Measured before their source changed: S04, S04-again."), text);
    assertTrue(text.contains("\nS04*       InlinedFields"), text);
    assertTrue(text.contains("\nS05        FusedCheck"), text);
    assertTrue(text.contains(" * Measured before its source changed."), text);
    String same = Report.of(figures, Map.of("S04", "hash of S04")).text(false);
    assertFalse(same.contains("changed"), same);
  }

  @Test
  void whatIsSlowerIsSaidToTakeLonger() throws Exception {
    SyntheticRun run = SyntheticRuns.own("S08", List.of("S04", "S08"));
    String text = flat(run);
    assertTrue(
        text.matches(
            "(?s).*S11 Own \\S+ \\S+ \\S+ 8.00 2\\.\\d+ 5\\S+% [34]\\.\\d+× as long \\[.*"),
        text);
    assertFalse(text.contains(" 0.2"), "no factor below 1 " + text);
  }

  @Test
  void noPercentStandsOverARange() throws Exception {
    String text = flat(SyntheticRuns.twoTrees(3));
    assertFalse(text.contains("95%"), text);
    assertTrue(text.contains("(range)"), text);
  }

  @Test
  void rowsWithoutAFigureSayWhy() throws Exception {
    String text = report(SyntheticRuns.failures()).text(false);
    assertAll(
        () -> assertTrue(text.contains("unavailable: no raw access on this JVM")),
        () -> assertTrue(text.contains("thrown: java.lang.IllegalStateException: no class")),
        () -> assertTrue(text.contains("wrong: visit 17 is Name, not Load")),
        () -> assertTrue(text.contains("] (to S06)")));
  }

  @Test
  void threeRoundsShowEveryPointAndNoVerdict() throws Exception {
    String text = report(SyntheticRuns.ladder(3)).text(false);
    assertFalse(text.matches("(?s).*S0\\d +[A-Z][^\n]*\\[.*"), "no interval in " + text);
    assertFalse(text.contains("told apart"), text);
    assertTrue(
        text.contains(
            "Fewer than 6 rounds: the (range), lowest and highest, no verdict. Every round:"));
  }

  @Test
  void aRunOnABusyMachineSaysThatItIsWorthNothing() throws Exception {
    assertTrue(
        report(SyntheticRuns.busy(6)).text(false).contains("Most were not: quote none of these"));
  }

  @Test
  void aRunOnAQuietMachineDoesNot() throws Exception {
    assertFalse(report(SyntheticRuns.ladder(6)).text(false).contains("quote none of these"));
  }

  @Test
  void colourIsOnlyThereWhereAskedFor() throws Exception {
    Report report = report(SyntheticRuns.ladder(6));
    assertFalse(report.text(false).contains("\u001b"));
    assertEquals(report.text(false), report.text(true).replaceAll("\u001b\\[\\d+m", ""));
  }

  @Test
  void jsonAndCsvHoldTheSameFigures() throws Exception {
    Report report = report(SyntheticRuns.reference());
    JsonNode json = JsonMapper.shared().readTree(report.json());
    List<String> csv = report.csv().lines().toList();
    assertEquals(json.get("figures").size(), csv.size() - 1);
    assertEquals(csv.getFirst(), String.join(",", json.get("figures").get(0).propertyNames()));
    assertEquals("DIFFLIB", json.get("figures").get(0).get("tree").asString());
  }

  @Test
  void markdownHasATablePerSection() throws Exception {
    String markdown = report(SyntheticRuns.ladder(6)).markdown();
    assertTrue(
        markdown.contains(
            "## Ladder on DIFFLIB, one file, learnt by heart: 6,762 visits of 4,335 nodes"));
    assertTrue(markdown.contains("| S01 | Generator | "));
  }

  private String flat(SyntheticRun run) throws IOException {
    Path fresh = folder.resolve(Long.toString(System.nanoTime()));
    return Report.of(RunReader.read(run.write(fresh))).text(false).replaceAll("\\s+", " ");
  }

  private Report report(SyntheticRun run) throws IOException {
    return Report.of(RunReader.read(run.write(folder)));
  }
}
