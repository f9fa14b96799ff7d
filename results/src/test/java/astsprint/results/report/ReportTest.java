package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.RunReader;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {
  @TempDir Path folder;

  @Test
  void theLadderFitsAHundredColumns() throws Exception {
    String text = report(SyntheticRuns.reference()).text(false);
    assertTrue(text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= 100));
  }

  @Test
  void theHeadlineIsOneAndTheBridgeBelowIt() throws Exception {
    List<String> lines = report(SyntheticRuns.reference()).text(false).lines().toList();
    List<String> headlines =
        lines.stream().filter(line -> line.startsWith("S01 : S08 = ")).toList();
    assertTrue(headlines.getFirst().matches("S01 : S08 = 12\\.\\d \\[.*\\], live objects both\\."));
    String bridge = lines.get(lines.indexOf(headlines.getFirst()) + 1);
    assertTrue(bridge.startsWith("Bridge: CPython ÷ 6."), bridge);
    assertTrue(String.join(" ", lines).contains("hence unpaired"), "CPython ran beside the peers");
  }

  @Test
  void rowsWithoutAFigureSayWhy() throws Exception {
    String text = report(SyntheticRuns.failures()).text(false);
    assertAll(
        () -> assertTrue(text.contains("unavailable: no raw access on this JVM")),
        () -> assertTrue(text.contains("thrown: java.lang.IllegalStateException: no class")),
        () -> assertTrue(text.contains("wrong: visit 17 is Name, not Load")),
        () -> assertTrue(text.contains("faster (to S06)")));
  }

  @Test
  void threeRoundsShowEveryPointAndNoVerdict() throws Exception {
    String text = report(SyntheticRuns.ladder(3)).text(false);
    assertFalse(text.contains("faster"));
    assertTrue(text.contains("Fewer than 6 rounds: lowest and highest, no verdict. Every round:"));
  }

  @Test
  void aRunOnABusyMachineSaysThatItIsWorthNothing() throws Exception {
    assertTrue(
        report(SyntheticRuns.busy(6)).text(false).contains("Most were not: quote no figure"));
  }

  @Test
  void aRunOnAQuietMachineDoesNot() throws Exception {
    assertFalse(report(SyntheticRuns.ladder(6)).text(false).contains("quote no figure"));
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
    assertTrue(markdown.contains("## Ladder on DIFFLIB: 6,762 visits of 4,335 nodes"));
    assertTrue(markdown.contains("| S01 | Generator | "));
  }

  private Report report(SyntheticRun run) throws IOException {
    return Report.of(RunReader.read(run.write(folder)));
  }
}
