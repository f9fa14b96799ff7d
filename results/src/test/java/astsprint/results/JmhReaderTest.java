package astsprint.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.JmhResult.Metric;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in JMH's JSON, in all the ways in which versions of JMH write it. */
final class JmhReaderTest {
  @TempDir Path folder;

  @Test
  void aResultOfAnotherFormCostsItselfOnly() {
    Run run =
        read(
            """
            [{"benchmark":"a.B.first"},
             {"benchmark":"a.B.bad","primaryMetric":{"score":1,"rawData":[[{"deep":[[1]]}]]},"x":{}},
             7, [[8]], {"mode":"avgt"},
             {"benchmark":"a.B.last","primaryMetric":{"score":2}}]\
            """);
    assertEquals(List.of("a.B.first", "a.B.last"), names(run));
    assertEquals(
        List.of(
            "not JMH's JSON: of another form at primaryMetric.rawData.[0].[0]; left out",
            "not JMH's JSON: a result that is no object; left out",
            "not JMH's JSON: a result that is no object; left out",
            "not JMH's JSON: a result without \"benchmark\"; left out"),
        run.problems().stream().map(Problem::message).toList());
    assertEquals(2, run.problems().getFirst().line());
  }

  @Test
  void manyBadResultsAreCounted() {
    Run run = read("[" + "7,".repeat(100) + "{\"benchmark\":\"a.B.c\"}]");
    assertEquals(1, run.jmh().size());
    assertEquals(11, run.problems().size());
    assertEquals("90 more results left out", run.problems().getLast().message());
  }

  @Test
  void aFileThatEndsTooSoonSaysSo() {
    String whole = new JmhFile().add("a.B.c", "avgt", "", "ns/op", "1", "[[1]]").text();
    for (int end = 1; end < whole.length(); end += 7) {
      Run run = read(whole.substring(0, end));
      assertEquals(1, run.problems().size(), whole.substring(0, end));
      assertTrue(
          run.problems().getFirst().message().startsWith("ends in the middle of a result"),
          run.problems().toString());
    }
  }

  @Test
  void infiniteAndUnknownScoresAreNumbers() {
    String forms =
        """
        [{"benchmark":"a.B.c","primaryMetric":{"score":"NaN","scoreError":"+INF",
          "scoreConfidence":["-INF","+INF"],"rawData":[["NaN",1.5],[],null,[null]]}}]\
        """;
    Metric metric = read(forms).jmh().getFirst().primary();
    assertTrue(Double.isNaN(metric.score()));
    assertEquals(Double.NEGATIVE_INFINITY, metric.low());
    assertEquals(Double.POSITIVE_INFINITY, metric.high());
    assertEquals(4, metric.raw().size());
    assertEquals(1, metric.forks().size());
    assertArrayEquals(new double[] {1.5}, metric.forks().getFirst());
  }

  @Test
  void aHistogramIsAMeanOfEachIteration() {
    String histogram = "\"rawDataHistogram\":[[[[10,3],[20,1]],[[30,1]]],[[[5,2]]]]";
    Run run =
        new JmhFile()
            .add("a.B.c", "sample", "", JmhFile.metric("12", "us/op", histogram), "")
            .read(folder.resolve("jmh.json"));
    List<double[]> forks = run.jmh().getFirst().primary().forks();
    assertArrayEquals(new double[] {12.5, 30}, forks.getFirst());
    assertArrayEquals(new double[] {5}, forks.getLast());
  }

  @Test
  void theDotBeforeProfilersOfOlderVersionsIsDropped() {
    for (String dot : List.of("\u00b7", "\u00c2\u00b7", "")) {
      Run run =
          new JmhFile()
              .add(
                  "a.B.c",
                  "avgt",
                  "",
                  JmhFile.metric("1", "ns/op", "\"rawData\":[[1]]"),
                  "\"" + dot + "gc.alloc.rate\":" + JmhFile.metric("3", "MB/sec", "\"rawData\":[]"))
              .read(folder.resolve("jmh.json"));
      assertEquals(
          List.of("gc.alloc.rate"), List.copyOf(run.jmh().getFirst().secondary().keySet()));
    }
  }

  @Test
  void theErrorStandsForAnIntervalThatOlderVersionsDoNotWrite() {
    Metric metric =
        read("[{\"benchmark\":\"a.B.c\",\"primaryMetric\":{\"score\":10,\"scoreError\":2}}]")
            .jmh()
            .getFirst()
            .primary();
    assertEquals(8, metric.low());
    assertEquals(12, metric.high());
  }

  @Test
  void marksOfByteOrderAreNoText() throws Exception {
    Path file = folder.resolve("jmh.json");
    String text = new JmhFile().add("a.B.c\u00e9", "avgt", "", "ns/op", "1", "[[1]]").text();
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      Files.write(file, ("\ufeff" + text + "\n").getBytes(charset));
      Run run = RunReader.read(file);
      assertEquals(List.of(), run.problems());
      assertEquals(List.of("a.B.c\u00e9"), names(run));
    }
  }

  @Test
  void howItWasRunIsKept() {
    JmhResult.Setup setup =
        read("""
        [{"benchmark":"a.B.c","jmhVersion":"1.21","vmName":"OpenJDK","vmVersion":"11",
          "jvmArgs":["-Xmx1g","-ea"],"warmupIterations":3,"warmupTime":"2 s",
          "warmupBatchSize":1,"measurementIterations":4,"measurementTime":"100 ms",
          "measurementBatchSize":5}]\
        """)
            .jmh()
            .getFirst()
            .setup();
    assertEquals(
        new JmhResult.Setup(
            "1.21", "OpenJDK 11", List.of("-Xmx1g", "-ea"), 3, "2 s", 1, 4, "100 ms", 5),
        setup);
  }

  @Test
  void whatIsAbsentIsEmpty() {
    JmhResult result = read("[{\"benchmark\":\"a\",\"params\":null}]").jmh().getFirst();
    assertEquals(Map.of(), result.params());
    assertTrue(Double.isNaN(result.primary().score()));
    assertEquals(List.of(), result.primary().raw());
  }

  private static List<String> names(Run run) {
    return run.jmh().stream().map(JmhResult::benchmark).toList();
  }

  private Run read(String text) {
    return JmhFile.read(folder.resolve("jmh.json"), text);
  }
}
