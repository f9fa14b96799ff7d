package astsprint.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunReaderTest {
  private static final String RESULT =
      """
      {"jmhVersion":"1.37","benchmark":"org.example.Sort.quick","mode":"thrpt","threads":1,
       "vmName":"OpenJDK","vmVersion":"17","params":{"size":"100"},
       "primaryMetric":{"score":12.5,"scoreError":"NaN","scoreConfidence":["NaN","NaN"],
        "scorePercentiles":{"0.0":12.5},"scoreUnit":"ops/ms","rawData":[[12.4,12.6]]},
       "secondaryMetrics":{"gc.count":{"score":3,"scoreError":"NaN","scoreUnit":"counts"}}}\
      """;

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsRead() throws Exception {
    Run run = RunReader.read(SyntheticRuns.reference().write(folder));
    assertEquals(List.of(), run.problems());
    assertNotNull(run.info());
    assertEquals(48 << 10, run.info().machine().caches().getFirst().bytes());
    assertTrue(run.plan().size() > 100);
  }

  @Test
  void aHalfWrittenLastLineIsPassedOver() throws Exception {
    SyntheticRuns.ladder(2).write(folder);
    int whole = RunReader.read(folder).samples().size();
    append(RunWriter.SAMPLES, "{\"benchmark\":\"ladder\",\"key\":\"S0");
    Run run = RunReader.read(folder);
    assertEquals(whole, run.samples().size());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aBadLineCostsItselfAndIsNamed() throws Exception {
    SyntheticRuns.ladder(2).write(folder);
    int whole = RunReader.read(folder).samples().size();
    append(RunWriter.SAMPLES, "{\"benchmark\":7}\nnot json\n" + "x".repeat(200_000) + "\n");
    Run run = RunReader.read(folder);
    assertEquals(whole, run.samples().size());
    assertEquals(3, run.problems().size());
    Problem first = run.problems().getFirst();
    assertEquals(folder.resolve(RunWriter.SAMPLES), first.file());
    assertEquals(whole + 1, first.line());
  }

  @Test
  void aBrokenRunJsonLosesNoSamples() throws Exception {
    SyntheticRuns.ladder(2).write(folder);
    Files.writeString(folder.resolve(RunWriter.RUN), "{\"format\": 1,\n \"kind\": [[[");
    Run run = RunReader.read(folder);
    assertNull(run.info());
    assertTrue(run.samples().size() > 100);
    assertTrue(run.problems().getFirst().toString().contains("run.json:2: "));
  }

  @Test
  void anEmptyJmhFileLosesNothingElse() throws Exception {
    SyntheticRuns.ladder(2).write(folder);
    Files.createFile(folder.resolve("jmh-ladder.json"));
    Files.writeString(folder.resolve("jmh-other.json"), "[" + RESULT + "]");
    Run run = RunReader.read(folder);
    assertEquals(1, run.jmh().size());
    assertEquals("empty, as JMH leaves it when a run fails", run.problems().getFirst().message());
  }

  @Test
  void anyonesJmhFileIsRead() throws Exception {
    JmhResult result = jmh("[" + RESULT + "]").jmh().getFirst();
    assertEquals("org.example.Sort.quick", result.benchmark());
    assertEquals("thrpt", result.mode());
    assertEquals("100", result.params().get("size"));
    assertEquals("ops/ms", result.primary().unit());
    assertTrue(Double.isNaN(result.primary().low()));
    assertEquals(12.6, result.primary().raw().getFirst()[1]);
    JmhResult.Metric collections = result.secondary().get("gc.count");
    assertNotNull(collections);
    assertEquals(3, collections.score());
  }

  @Test
  void aTruncatedJmhFileKeepsWhatStoodBefore() throws Exception {
    String two = "[" + RESULT + "," + RESULT.substring(0, 200);
    Run run = jmh(two);
    assertEquals(1, run.jmh().size());
    assertEquals(1, run.problems().size());
    assertTrue(run.problems().getFirst().message().contains("(the result before it kept)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "3",
        "[1]",
        "[{}]",
        "[{\"benchmark\": {}}]",
        "[{\"benchmark\": \"a\", \"primaryMetric\": 3}]",
        "[{\"benchmark\": \"a\", \"primaryMetric\": {\"score\": \"fast\"}}]",
        "[{\"benchmark\": \"a\", \"primaryMetric\": {\"rawData\": 1}}]",
        "[{\"benchmark\": \"a\", \"params\": [1]}]",
        "<html>",
        "\u0000\u0001",
      })
  void hostileFilesAreNamedAndRefused(String text) throws Exception {
    Run run = jmh(text);
    assertEquals(List.of(), run.jmh());
    assertEquals(1, run.problems().size());
    assertTrue(run.problems().getFirst().toString().contains("jmh.json"));
  }

  @Test
  void aBareNaNIsANumber() throws Exception {
    Run run = jmh("[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"score\": NaN}}]");
    assertEquals(List.of(), run.problems());
    assertTrue(Double.isNaN(run.jmh().getFirst().primary().score()));
  }

  @Test
  void nothingBehindTheArrayIsDroppedInSilence() throws Exception {
    Run joined = jmh("[" + RESULT + "]\n[" + RESULT + "]");
    assertEquals(2, joined.jmh().size());
    assertEquals("more than one array: all are read", joined.problems().getFirst().message());
    Run text = jmh("[" + RESULT + "]\n{\"more\": 1}");
    assertEquals(1, text.jmh().size());
    assertEquals(
        "text behind it (the result before it kept)", text.problems().getFirst().message());
  }

  @Test
  void anArrayWithoutResultsSaysWhoWritesSuch() throws Exception {
    assertEquals(
        "no result: JMH writes that when all forks failed",
        jmh("[]").problems().getFirst().message());
  }

  @Test
  void whereAFileIsOfAnotherFormIsSaidInPlainWords() throws Exception {
    Run run = jmh("[{\"benchmark\": \"a\", \"primaryMetric\": {\"score\": \"fast\"}}]");
    assertEquals(
        "not JMH's JSON: of another form at primaryMetric.score",
        run.problems().getFirst().message());
  }

  @Test
  void aGrowingFolderIsReadOn() throws Exception {
    GrowingRun growing = new GrowingRun(folder);
    assertTrue(growing.read().problems().getFirst().message().startsWith("no run: "));
    SyntheticRuns.ladder(2).write(folder);
    Run first = growing.read();
    assertEquals(RunReader.read(folder), first);
    append(RunWriter.SAMPLES, "{\"benchmark\":");
    assertEquals(first.samples(), growing.read().samples());
    append(RunWriter.SAMPLES, "7}\nnot json\n");
    SyntheticRuns.peers(1).write(folder);
    Run second = growing.read();
    assertEquals(RunReader.read(folder), second);
    assertTrue(second.samples().size() > first.samples().size());
    assertEquals(2, second.problems().size());
    Files.writeString(folder.resolve(RunWriter.SAMPLES), "");
    assertEquals(List.of(), growing.read().samples());
  }

  @Test
  void deepNestingIsRefusedWithoutOverflow() throws Exception {
    assertEquals(1, jmh("[".repeat(1_000_000)).problems().size());
    append(RunWriter.SAMPLES, "{\"params\":".repeat(5_000) + "\n");
    Problem line = RunReader.read(folder).problems().getFirst();
    assertEquals(folder.resolve(RunWriter.SAMPLES), line.file());
    assertTrue(line.message().contains("nesting depth"), line.message());
  }

  @Test
  void fiftyMegabytesAreReadAsAStream() throws Exception {
    Path file = folder.resolve("big.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      String raw = "1234.5678,".repeat(10_000);
      for (int i = 0; i < 500; i++) {
        out.write(i == 0 ? "[" : ",");
        out.write("{\"benchmark\":\"a.B.c\",\"primaryMetric\":{\"score\":1,\"rawData\":[[");
        out.write(raw + "1]],\"rawDataHistogram\":[[[[1,2]]]]}}");
      }
      out.write("]");
    }
    assertTrue(Files.size(file) > 50_000_000);
    Run run = RunReader.read(file);
    assertEquals(List.of(), run.problems());
    assertEquals(500, run.jmh().size());
  }

  @Test
  void whatIsNotThereIsSaid() {
    Run run = RunReader.read(folder.resolve("nowhere"));
    assertEquals("no such file or folder", run.problems().getFirst().message());
    assertTrue(RunReader.read(folder).problems().getFirst().message().startsWith("no run: "));
  }

  @Test
  void theLatestRunIsTheOneWithTheNewestStamp() throws Exception {
    SyntheticRuns.ladder(1).write(folder.resolve("20260101-120000"));
    SyntheticRuns.ladder(1).write(folder.resolve("20260102-120000"));
    Files.createDirectories(folder.resolve("20260103-120000"));
    assertEquals(folder.resolve("20260102-120000"), RunReader.latest(folder).orElseThrow());
  }

  private Run jmh(String text) throws IOException {
    Path file = folder.resolve("jmh.json");
    Files.writeString(file, text);
    return RunReader.read(file);
  }

  private void append(String name, String text) throws IOException {
    Files.writeString(
        folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
