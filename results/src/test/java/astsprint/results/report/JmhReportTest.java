package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.JmhFile;
import astsprint.results.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anyone's JMH file as report shows it: everything that is in it, told apart, in its digits. */
final class JmhReportTest {
  private static final String PERCENTILES =
      """
      "scorePercentiles":{"0.0":900,"50.0":1400,"90.0":2000,"95.0":2500,"99.0":9000,"99.9":20000,
      "99.99":30000,"99.999":31000,"99.9999":31500,"100.0":32000},\
      """;

  @TempDir Path folder;

  @Test
  void smallScoresKeepTheirDigits() {
    String text =
        text(
            new JmhFile()
                .add("a.B.small", "avgt", "", "ms/op", "0.000123", "[[0.000123]]")
                .add("a.B.rate", "thrpt", "", "ops/ns", "4.78e-7", "[[4.78e-7]]"));
    assertTrue(text.contains("B.small avgt 123 ns/op"), text);
    assertTrue(text.contains("B.rate thrpt 478 ops/s"), text);
  }

  @Test
  void secondaryFiguresAreShown() {
    String text =
        text(
            new JmhFile()
                .add(
                    "a.B.rw",
                    "thrpt",
                    "",
                    JmhFile.metric("12", "ops/us", "\"rawData\":[[12]]"),
                    "\"read\":"
                        + JmhFile.metric("7", "ops/us", "\"rawData\":[[7]]")
                        + ",\"\u00b7gc.alloc.rate.norm\":"
                        + JmhFile.metric("24.001", "B/op", "\"rawData\":[[24.001]]")
                        + ",\"IPC\":"
                        + JmhFile.metric("1.87", "insns/clk", "\"rawData\":[[1.87]]")));
    assertTrue(text.contains("B.rw read thrpt 7.00 Mops/s"), text);
    assertTrue(text.contains("B.rw gc.alloc.rate.norm thrpt 24.0 B/op"), text);
    assertTrue(text.contains("B.rw IPC thrpt 1.87 insns/clk"), text);
  }

  @Test
  void percentilesOfSampledOperationsAreShown() {
    String text =
        text(
            new JmhFile()
                .add(
                    "a.B.c",
                    "sample",
                    "",
                    JmhFile.metric(
                        "1500.5", "ns/op", PERCENTILES + "\"rawDataHistogram\":[[[[900,3]]]]"),
                    ""));
    assertTrue(
        text.contains("Percentiles of single operations benchmark unit least 50% 90% 95%"), text);
    assertTrue(text.contains("B.c µs/op 0.900 1.40 2.00 2.50 9.00 20.0 30.0 31.0 31.5 32.0"), text);
  }

  @Test
  void rowsOfTheSameNameAreToldApart() {
    String text =
        text(
            new JmhFile()
                .add("org.one.Sort.quick", "avgt", "\"threads\":1", "ns/op", "1", "[[1]]")
                .add("org.two.Sort.quick", "avgt", "\"threads\":1", "ns/op", "2", "[[2]]")
                .add("org.two.Sort.quick", "avgt", "\"threads\":8", "ns/op", "3", "[[3]]")
                .add("Sort.quick", "avgt", "\"threads\":1", "ns/op", "4", "[[4]]")
                .add("org.two.Sort.heap", "avgt", "\"threads\":1", "ns/op", "5", "[[5]]")
                .add("org.two.Sort.heap", "avgt", "\"threads\":1", "ns/op", "6", "[[6]]")
                .add(
                    "org.two.Sort.heap",
                    "avgt",
                    "\"threads\":1,\"jvmArgs\":[\"-Xint\"]",
                    "ns/op",
                    "7",
                    "[[7]]"));
    for (String row :
        List.of(
            "one.Sort.quick avgt 1 a 1.00",
            "two.Sort.quick avgt 1 a 2.00",
            "two.Sort.quick avgt 8 a 3.00",
            " Sort.quick avgt 1 a 4.00",
            "Sort.heap avgt 1 a 5.00",
            "Sort.heap #2 avgt 1 a 6.00",
            "Sort.heap avgt 1 b 7.00",
            "run b: JMH 1.37, -Xint")) {
      assertTrue(text.contains(row), row + " in\n" + text);
    }
  }

  @Test
  void parametersStayInTheirRow() {
    String texts = "one\\ntwo\\t\\u202ethree";
    String text =
        text(new JmhFile().add("a.B.c", "avgt", params("t", texts), "ns/op", "1", "[[1]]"));
    assertTrue(text.contains("B.c t=one\\ntwo\\t\\u202ethree avgt"), text);
  }

  @Test
  void longParametersAreCutAndStillToldApart() {
    JmhFile file = new JmhFile();
    for (String middle : List.of("x", "y", "z")) {
      String value = "a".repeat(1000) + middle + "b".repeat(1000);
      file.add("a.B.c", "avgt", params("t", value), "ns/op", "1", "[[1]]");
    }
    Run run = file.read(folder.resolve("jmh.json"));
    List<String> rows = Report.of(run).text(false).lines().toList();
    assertTrue(rows.stream().allMatch(row -> row.length() <= Report.WIDTH), rows.toString());
    String text = flat(Report.of(run).text(false));
    assertTrue(text.contains("…bbbbbbbbbbbb avgt"), text);
    assertTrue(text.contains("…bbbbbbbbbbbb #2\" avgt"), text);
    assertTrue(text.contains("…bbbbbbbbbbbb #3\" avgt"), text);
    assertTrue(text.contains("Long values of parameters are shown by their ends"), text);
    assertTrue(Report.of(run).csv().contains("a".repeat(1000) + "y" + "b".repeat(1000)));
  }

  @Test
  void noTableIsWiderThanAHundredColumns() {
    JmhFile file = new JmhFile();
    for (int i = 0; i < 3; i++) {
      file.add(
          "org.example.of.a.long.package.VeryLongClassNameOfABenchmark.aMethodWithALongName" + i,
          "sample",
          params("aParameterWithALongName", "\u6f22\u5b57 value " + "long ".repeat(i * 30))
              + ",\"threads\":"
              + (i + 1) * 111,
          JmhFile.metric("1500.5", "ns/op", PERCENTILES + "\"rawData\":[[1500.5,1600]]"),
          "\"a.counter:with-a-name-of-some-length\":"
              + JmhFile.metric("123456789", "counts/op", "\"rawData\":[]"));
    }
    String text = Report.of(file.read(folder.resolve("jmh.json"))).text(false);
    assertEquals(
        List.of(),
        text.lines().filter(l -> l.codePointCount(0, l.length()) > Report.WIDTH).toList());
  }

  @Test
  void whatIsMissingIsSaid() {
    String text =
        text(
            new JmhFile()
                .add(
                    "a.B.died",
                    "avgt",
                    "\"forks\":3,\"measurementIterations\":2",
                    "ns/op",
                    "1",
                    "[[1,1],[]]")
                .add(
                    "a.B.shorter",
                    "avgt",
                    "\"forks\":2,\"measurementIterations\":3",
                    "ns/op",
                    "1",
                    "[[1,1,1],[1,1]]")
                .add("a.B.inside", "avgt", "\"forks\":0", "ns/op", "1", "[[1]]")
                .add("a.B.old", "avgt", "\"forks\":1", JmhFile.metric("1", "ns/op", "\"x\":1"), "")
                .add("a.B.none", "avgt", "\"forks\":1", "ns/op", "\"NaN\"", "[[]]"));
    for (String said :
        List.of(
            "Forks without data, of which JMH's score knows nothing: B.died (avgt); B.none (avgt).",
            "Iterations fewer than were to be measured: B.shorter (avgt).",
            "Measured in JMH's own JVM (no fork), with all that it did before: B.inside (avgt).",
            "No single iterations in the file, so that forks cannot be told apart: B.old (avgt).",
            "No score in the file: B.none (avgt).",
            "1 of 3×2",
            "2×2–3")) {
      assertTrue(text.contains(said), said + " in\n" + text);
    }
  }

  @Test
  void markdownHasTheSameTables() {
    String text =
        Report.of(
                new JmhFile()
                    .add("a.B.c", "avgt", params("t", "a|b\\nc"), "ns/op", "1", "[[1]]")
                    .read(folder.resolve("jmh.json")))
            .markdown();
    assertTrue(text.contains("| B.c | t=a\\|b\\\\nc | avgt | 1.00 | ns/op | – | 1×1 |"), text);
  }

  @Test
  void csvAndJsonHaveARowForEachFigure() {
    Run run =
        new JmhFile()
            .add(
                "a.B.c",
                "avgt",
                params("t", "x,\\\"y\\\"") + ",\"forks\":2",
                JmhFile.metric(
                    "0.000123", "ms/op", PERCENTILES + "\"rawData\":[[0.000123,\"NaN\"],[]]"),
                "\"gc.count\":" + JmhFile.metric("3", "counts", "\"rawData\":[[3]]"))
            .read(folder.resolve("jmh.json"));
    List<String> csv = Report.of(run).csv().lines().toList();
    assertEquals(3, csv.size());
    assertTrue(
        csv.get(1).startsWith("jmh.json,a.B.c,,avgt,0,\"t=x,\"\"y\"\"\",1.23E-4,"), csv.get(1));
    assertTrue(csv.get(2).startsWith("jmh.json,a.B.c,gc.count,avgt,"), csv.get(2));
    JsonNode figures = JsonMapper.shared().readTree(Report.of(run).json()).get("figures");
    assertEquals(2, figures.size());
    assertEquals(0.000123, figures.get(0).get("score").asDouble());
    assertEquals("x,\"y\"", figures.get(0).get("parameters").get("t").asString());
    assertEquals(9000, figures.get(0).get("percentiles").get("99").asDouble());
    assertTrue(figures.get(0).get("raw").get(0).get(1).isNull());
    assertFalse(figures.get(0).get("raw").get(1).iterator().hasNext());
  }

  private static String params(String name, String value) {
    return "\"params\":{\"%s\":\"%s\"}".formatted(name, value);
  }

  private String text(JmhFile file) {
    return flat(Report.of(file.read(folder.resolve("jmh.json"))).text(false));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
