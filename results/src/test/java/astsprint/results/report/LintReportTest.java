package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.RunReader;
import astsprint.results.synthetic.SyntheticLint;
import astsprint.results.synthetic.SyntheticRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintReportTest {
  private static final Pattern BAR = Pattern.compile("(?m)^S01 .* (-*p*=*#*o*r*)$");

  @TempDir Path folder;

  @Test
  void barsAreStackedAndTheLongestFillsItsColumn() throws Exception {
    String text = text(SyntheticLint.linting(2));
    assertTrue(
        text.contains(
            "Linting SIXTEEN, sixteen files in turn: all 33 rules, one walk for all, just parsed"),
        text);
    Matcher bar = BAR.matcher(text);
    assertTrue(bar.find(), text);
    String drawn = bar.group(1);
    assertEquals(36, drawn.length());
    // 186 of 552 ns are the walk's.
    assertEquals(12, drawn.chars().filter(sign -> sign == '#').count(), drawn);
    assertEquals(4, drawn.chars().filter(sign -> sign == 'r').count(), drawn);
  }

  @Test
  void amdahlIsTold() throws Exception {
    String text = text(SyntheticLint.linting(2)).replaceAll("\\s+", " ");
    // 552.1 : 381.1, and 62 : 5.
    assertTrue(text.contains("S01 : S08 = 1.45 in all, 12.4 in the walk alone."), text);
    assertTrue(text.contains("33.7% of S01's time: were it free, all would be 1.51 times"), text);
  }

  @Test
  void whenPreparingPaysIsTold() throws Exception {
    String text = text(SyntheticLint.linting(2));
    assertTrue(text.contains("Walks of one tree by a linter on SIXTEEN"), text);
    assertTrue(Pattern.compile("(?m)^S10 .* \\d+ walks$").matcher(text).find(), text);
    assertTrue(Pattern.compile("(?m)^S08 .*\\d$").matcher(text).find(), "S08 prepares nothing");
  }

  @Test
  void partsAreNoForksOfTheirOwn() throws Exception {
    SyntheticRun run = SyntheticLint.linting(1);
    String text = text(run);
    assertTrue(text.contains("All 20 forks count"), text);
  }

  @Test
  void aMissingLinterCostsItsRowAndSaysWhy() throws Exception {
    String text = text(SyntheticLint.linters(2)).replaceAll("\\s+", " ");
    assertTrue(text.contains("Linters on LIBRARY"), text);
    assertTrue(text.contains("pip could not install flake8 7.5.0: no connection to PyPI"), text);
    assertTrue(text.contains("pyflakes fresh 1 4.75 4.65 4000 13.3"), text);
  }

  private String text(SyntheticRun run) throws IOException {
    return Report.of(RunReader.read(run.write(folder))).text(false);
  }
}
