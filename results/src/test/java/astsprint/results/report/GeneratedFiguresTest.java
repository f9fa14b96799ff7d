package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Profile;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedFiguresTest {
  /** Tests run in the module's folder. */
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path root;
  private Path lesson;

  @BeforeEach
  void aProjectWithOneLesson() throws IOException {
    Path lessons = Files.createDirectories(root.resolve("stages/src/main/java/astsprint/stages"));
    lesson = lessons.resolve("S03InlinedChildren.md");
    Files.writeString(
        lesson, "# S03\n\n<!-- figures:begin -->\nold\n<!-- figures:end -->\n\nWhy.\n");
    Files.writeString(
        root.resolve("README.md"), "# it\n<!-- stages:begin --><!-- stages:end -->\nrest\n");
  }

  @Test
  void readmeAndLessonsQuoteTheCommittedReferenceRun() throws Exception {
    assumeTrue(
        GeneratedFigures.reference(PROJECT).isPresent(),
        "no reference run yet: nothing can have drifted");
    assertEquals(
        Set.of(),
        GeneratedFigures.drifted(PROJECT).keySet(),
        "these differ from the reference run; mvn -q -Pfigures writes them anew");
  }

  @Test
  void figuresAreWrittenBetweenTheMarksAndNowhereElse() throws Exception {
    SyntheticRuns.reference().write(root.resolve("results/reference/20260101-120000"));
    assertEquals(2, GeneratedFigures.drifted(root).size());
    GeneratedFigures.main(root.toString());
    assertEquals(Set.of(), GeneratedFigures.drifted(root).keySet());
    String text = Files.readString(lesson);
    assertTrue(text.startsWith("# S03\n\n<!-- figures:begin -->\n\n| tree | ns/visit |"), text);
    assertTrue(text.endsWith("\n<!-- figures:end -->\n\nWhy.\n"), text);
    assertTrue(text.contains("| DIFFLIB, one file, learnt by heart | 53."), text);
    assertTrue(text.contains("By compilation, ns per visit on DIFFLIB: interpreter 3"), text);
    assertTrue(Files.readString(root.resolve("README.md")).contains("| S10 NativeKernel | 0.4"));
  }

  @Test
  void aLessonQuotesThePredecessorsProfile() throws Exception {
    Path run = root.resolve("results/reference/20260101-120000");
    SyntheticRuns.reference().write(run);
    new Profile("S02", "DIFFLIB", "JFR", 1234, List.of(new Profile.HotFrame("a.B.c", 0.5, 0.75)))
        .write(run);
    Files.writeString(
        lesson, Files.readString(lesson) + "<!-- profile:begin --><!-- profile:end -->\n");
    GeneratedFigures.main(root.toString());
    assertEquals(Set.of(), GeneratedFigures.drifted(root).keySet());
    String text = Files.readString(lesson);
    assertTrue(text.contains("S02 on DIFFLIB, 1,234 samples by JFR:"), text);
    assertTrue(text.contains(" 50.0%   75.0%  a.B.c\n```"), text);
    assertTrue(text.contains("| DIFFLIB, one file, learnt by heart | 53."), text);
  }

  @Test
  void aLessonQuotesExperiments() throws Exception {
    SyntheticRuns.reference().write(root.resolve("results/reference/20260101-120000"));
    Files.writeString(
        lesson,
        Stream.of(Benchmarks.ABLATION, Benchmarks.SWEEP)
            .map(name -> "<!-- %s:begin -->\n<!-- %s:end -->\n".formatted(name, name))
            .collect(Collectors.joining("\n")));
    GeneratedFigures.main(root.toString());
    String text = Files.readString(lesson);
    assertTrue(text.contains("Not measured in run `20260101-120000`."), text);
    assertTrue(text.contains("ns per visit by distance on "), text);
    SyntheticRuns.reference()
        .measured(Series.of(Benchmarks.ABLATION, "S10", "DIFFLIB"), 0.5, 0, 6)
        .measured(Series.of(Benchmarks.ABLATION, "PLAIN", "DIFFLIB"), 1.5, 0, 6)
        .write(root.resolve("results/reference/20260102-120000"));
    GeneratedFigures.main(root.toString());
    assertEquals(Set.of(), GeneratedFigures.drifted(root).keySet());
    text = Files.readString(lesson);
    assertTrue(text.matches("(?s).*\\| PLAIN \\| (2\\.9|3\\.[01])\\d+ \\|.*"), text);
  }

  @Test
  void aLessonQuotesTheDetoursThatItTellsOf() throws Exception {
    SyntheticRuns.reference()
        .measured(Series.of(Benchmarks.DETOURS, "INSTANCE_OF", "DIFFLIB"), 20, 0, 6)
        .measured(Series.of(Benchmarks.DETOURS, "INSTANCE_OF", "FOREST"), 20, 0, 6)
        .measured(Series.of(Benchmarks.DETOURS, "CLASS_SET", "DIFFLIB"), 30, 0, 6)
        .measured(Series.of(Benchmarks.DETOURS, "RECURSION", "DIFFLIB"), 40, 0, 6)
        .write(root.resolve("results/reference/20260101-120000"));
    String block = "<!-- detours:begin -->\n<!-- detours:end -->\n";
    Files.writeString(lesson, "`CLASS_SET` and `RECURSION`.\n\n" + block);
    Path other = lesson.resolveSibling("S04InlinedFields.md");
    Files.writeString(other, "No detours, but INSTANCE_OF.\n\n" + block);
    GeneratedFigures.main(root.toString());
    assertEquals(Set.of(), GeneratedFigures.drifted(root).keySet());
    String text = Files.readString(lesson);
    assertTrue(text.matches("(?s).*\\| CLASS_SET \\| (29|30)\\.\\d ns \\|.*"), text);
    assertTrue(text.matches("(?s).*\\| RECURSION \\| 1\\.3\\d \\|.*"), text);
    assertFalse(text.contains("INSTANCE_OF"), text);
    assertTrue(text.contains("| variant | DIFFLIB |\n"), text);
    assertTrue(Files.readString(other).contains("Not measured in run "), Files.readString(other));
  }

  @Test
  void aFigureOfTooFewForksIsADashWithItsReason() throws Exception {
    SyntheticRuns.ladder(5).write(root.resolve("results/reference/20260101-120000"));
    GeneratedFigures.main(root.toString());
    String row = "| – | – | not quoted: 5 of 5 forks undisturbed and steady; six are needed |";
    assertTrue(
        Files.readString(lesson).contains("learnt by heart " + row), Files.readString(lesson));
    String readme = Files.readString(root.resolve("README.md"));
    assertTrue(readme.contains("S10 NativeKernel " + row), readme);
    assertFalse(readme.contains("S01 : S08"), readme);
  }

  @Test
  void aFigureOfAStageThatChangedSinceIsADash() throws Exception {
    SyntheticRuns.twoTrees(6).write(root.resolve("results/reference/20260101-120000"));
    Files.move(lesson, lesson.resolveSibling("S04InlinedFields.md"));
    Files.writeString(lesson.resolveSibling("S04InlinedFields.java"), "class S04InlinedFields {}");
    GeneratedFigures.main(root.toString());
    String text = Files.readString(lesson.resolveSibling("S04InlinedFields.md"));
    assertTrue(text.contains("not quoted: its source has changed since"), text);
  }

  @Test
  void aStageOfWhichNobodyKnowsWhatWasMeasuredIsADash() throws Exception {
    SyntheticRuns.twoTrees(6).write(root.resolve("results/reference/20260101-120000"));
    Files.writeString(lesson.resolveSibling("S03InlinedChildren.java"), "class S03 {}");
    GeneratedFigures.main(root.toString());
    String text = Files.readString(lesson);
    assertTrue(text.contains("not quoted: its run did not record which source it measured"), text);
  }

  @Test
  void theBuildFailsWhereAnUnfinishedRunIsQuoted() throws Exception {
    Path run = root.resolve("results/reference/20260101-120000");
    SyntheticRuns.reference().write(run);
    GeneratedFigures.main(root.toString());
    assertEquals(Set.of(), GeneratedFigures.drifted(root).keySet());
    Path info = run.resolve("run.json");
    Files.writeString(
        info, Files.readString(info).replaceFirst("(\"finished\"\\s*:\\s*)\"[^\"]*\"", "$1null"));
    assertEquals(2, GeneratedFigures.drifted(root).size(), "what quotes it is refused");
    GeneratedFigures.main(root.toString());
    String text = Files.readString(lesson);
    assertTrue(text.contains("| – | – | not quoted: its run was not finished |"), text);
    assertFalse(text.contains("By compilation"), text);
    assertFalse(Files.readString(root.resolve("README.md")).contains("S01 : S08"), text);
  }

  @Test
  void aRunThatIsUnsteadyByItsOwnVerdictIsNotQuoted() throws Exception {
    SyntheticRuns.busy(8).write(root.resolve("results/reference/20260101-120000"));
    GeneratedFigures.main(root.toString());
    String readme = Files.readString(root.resolve("README.md"));
    List<String> stages = readme.lines().filter(line -> line.startsWith("| S")).toList();
    assertEquals(10, stages.size());
    assertTrue(stages.stream().allMatch(row -> row.contains(" | – | – | not quoted: ")), readme);
    assertFalse(readme.contains("S01 : S08"), readme);
  }

  @Test
  void aChangedFigureIsFound() throws Exception {
    SyntheticRuns.reference().write(root.resolve("results/reference/20260101-120000"));
    GeneratedFigures.main(root.toString());
    Files.writeString(
        lesson,
        Files.readString(lesson)
            .replace(
                "| DIFFLIB, one file, learnt by heart | 53.",
                "| DIFFLIB, one file, learnt by heart | 3."));
    assertEquals(Set.of(lesson), GeneratedFigures.drifted(root).keySet());
  }

  @Test
  void halfAPairOfMarksIsAnError() throws Exception {
    SyntheticRuns.reference().write(root.resolve("results/reference/20260101-120000"));
    Files.writeString(lesson, "<!-- figures:begin -->\n");
    IOException e = assertThrows(IOException.class, () -> GeneratedFigures.drifted(root));
    assertTrue(String.valueOf(e.getMessage()).contains("are not a pair"));
  }
}
