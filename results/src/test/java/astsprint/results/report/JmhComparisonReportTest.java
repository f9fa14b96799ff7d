package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.JmhFile;
import astsprint.results.figures.JmhComparison;
import astsprint.results.stats.Verdict;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two of anyone's JMH files: what is compared, which way, and what may be said of it. */
final class JmhComparisonReportTest {
  private static final String FAST = JmhFile.forks(1.00, 1.01, 1.02, 1.00, 1.01, 1.02);
  private static final String SLOW = JmhFile.forks(2.00, 2.02, 2.04, 2.00, 2.02, 2.04);

  @TempDir Path folder;

  @Test
  void lessTimeAndMoreThroughputAreFaster() {
    JmhComparison.Row time = row(file("avgt", "ns/op", SLOW), file("avgt", "ns/op", FAST));
    assertEquals(Verdict.FASTER, time.comparison().verdict());
    assertEquals(2, time.comparison().ratio().value(), 1e-6);
    JmhComparison.Row rate = row(file("thrpt", "ops/ms", SLOW), file("thrpt", "ops/ms", FAST));
    assertEquals(Verdict.SLOWER, rate.comparison().verdict());
    assertEquals(0.5, rate.comparison().ratio().value(), 1e-6);
    assertEquals(2.02, rate.a().value(), 0.01);
    assertEquals(1.01, rate.b().value(), 0.01);
    assertTrue(rate.a().low() < rate.a().high());
    assertEquals(
        Verdict.SLOWER,
        row(file("ss", "s/op", FAST), file("ss", "s/op", SLOW)).comparison().verdict());
  }

  @Test
  void unitsAreConverted() {
    JmhComparison.Row row =
        row(
            file("avgt", "us/op", FAST),
            file("avgt", "ns/op", JmhFile.forks(1000, 1010, 1020, 1000, 1010, 1020)));
    assertEquals(1, row.comparison().ratio().value(), 1e-9);
    assertEquals(Verdict.NO_DIFFERENCE, row.comparison().verdict());
    assertEquals(1.01, row.b().value(), 0.01);
    JmhComparison.Row rate =
        row(
            file("thrpt", "ops/us", FAST),
            file("thrpt", "ops/ms", JmhFile.forks(1000, 1010, 1020, 1000, 1010, 1020)));
    assertEquals(1, rate.comparison().ratio().value(), 1e-9);
  }

  @Test
  void aForkCountsOnceHoweverManyIterationsItHas() {
    JmhComparison.Row row =
        row(
            file("avgt", "ns/op", "[[1,1,1,9],[1,1,1],[1],[1],[1],[1,1]]"),
            file("avgt", "ns/op", "[[2],[2],[2],[2],[2],[2]]"));
    assertEquals(0.5, row.comparison().ratio().value(), 1e-9);
    assertEquals(6, row.comparison().ratio().rounds());
  }

  @Test
  void oneForkEachSaysWhatMayNotBeSaid() {
    String text = report(file("avgt", "ns/op", "[[2,2.1]]"), file("avgt", "ns/op", "[[1,1.1]]"));
    assertTrue(text.contains("1.95× as fast"), text);
    assertTrue(text.contains("One fork in a file: two JVMs of the same code differ too"), text);
    assertTrue(text.contains("do not call it faster or slower"), text);
    assertFalse(text.contains("95%"), text);
  }

  @Test
  void fewForksHaveARangeAndNoVerdict() {
    String text =
        report(file("avgt", "ns/op", "[[2],[2.2],[2.1]]"), file("avgt", "ns/op", "[[1],[1.1]]"));
    assertTrue(text.contains("2.00× as fast (1.82–2.20)"), text);
    assertTrue(text.contains("fewer than 6 forks"), text);
    assertTrue(text.contains("(-f 6)"), text);
  }

  @Test
  void scoresWithoutIterationsCountAsOneFork() {
    JmhFile a = new JmhFile().add("a.B.c", "avgt", "", JmhFile.metric("2", "ns/op", "\"x\":0"), "");
    assertEquals(1, row(a, file("avgt", "ns/op", FAST)).comparison().ratio().rounds());
  }

  @Test
  void whatHasNoPartnerIsNamed() {
    String text =
        report(
            new JmhFile()
                .add("a.B.c", "avgt", "\"threads\":1", "ns/op", "1", FAST)
                .add("a.B.c", "avgt", "\"threads\":4", "ns/op", "1", FAST)
                .add("x.B.c", "avgt", "\"threads\":1", "ns/op", "1", FAST)
                .add("a.B.p", "avgt", "\"params\":{\"n\":\"1\"}", "ns/op", "1", FAST),
            new JmhFile()
                .add("a.B.c", "avgt", "\"threads\":1", "ns/op", "1", FAST)
                .add("a.B.c", "thrpt", "\"threads\":1", "ops/s", "1", FAST)
                .add("a.B.p", "avgt", "\"params\":{\"n\":\"2\"}", "ns/op", "1", FAST));
    assertTrue(
        text.contains("Only in A: a.B.c (avgt, 4 threads); x.B.c (avgt); B.p n=1 (avgt)."), text);
    assertTrue(text.contains("Only in B: a.B.c (thrpt); B.p n=2 (avgt)."), text);
  }

  @Test
  void nothingInCommonIsSaid() {
    String text =
        report(
            new JmhFile().add("a.B.c", "avgt", "", "ns/op", "1", FAST),
            new JmhFile()
                .add("a.B.d", "avgt", "", "ns/op", "1", FAST)
                .add("a.B.c", "ss", "", "ns/op", "1", FAST));
    assertTrue(text.contains("Nothing in common Only in A: B.c (avgt)."), text);
  }

  @Test
  void membersOfAGroupAreComparedAndOthersNamed() {
    String members = "\"read\":" + JmhFile.metric("7", "ops/us", "\"rawData\":" + FAST);
    String gc = ",\"gc.count\":" + JmhFile.metric("7", "counts", "\"rawData\":" + FAST);
    JmhFile file =
        new JmhFile()
            .add(
                "a.B.rw",
                "thrpt",
                "",
                JmhFile.metric("12", "ops/us", "\"rawData\":" + FAST),
                members + gc);
    String text = report(file, file);
    assertTrue(text.contains("B.rw:read thrpt 1.01"), text);
    assertTrue(text.contains("Not compared, see report: gc.count."), text);
  }

  @Test
  void repeatedBenchmarksAreMatchedByTheirJvm() {
    String plain = "\"vmVersion\":\"17\"";
    String server = "\"vmVersion\":\"21\"";
    JmhFile a =
        new JmhFile()
            .add("a.B.c", "avgt", plain, "ns/op", "1", FAST)
            .add("a.B.c", "avgt", server, "ns/op", "1", SLOW);
    JmhFile b =
        new JmhFile()
            .add("a.B.c", "avgt", server, "ns/op", "1", SLOW)
            .add("a.B.c", "avgt", plain, "ns/op", "1", FAST);
    JmhComparison comparison =
        JmhComparison.of(
            a.read(folder.resolve("a.json")).jmh(), b.read(folder.resolve("b.json")).jmh());
    assertTrue(comparison.repeated());
    comparison.rows().forEach(row -> assertEquals(1, row.comparison().ratio().value(), 1e-9));
  }

  @Test
  void otherJvmsAreTold() {
    String text =
        report(
            new JmhFile().add("a.B.c", "avgt", "\"vmVersion\":\"17\"", "ns/op", "1", FAST),
            new JmhFile()
                .add(
                    "a.B.c",
                    "avgt",
                    "\"vmVersion\":\"21\",\"jvmArgs\":[\"-ea\"]",
                    "ns/op",
                    "1",
                    FAST));
    assertTrue(text.contains("They differ in JVM: A 17, B 21"), text);
    assertTrue(text.contains("They differ in JVM arguments: A none, B -ea"), text);
  }

  /** The same code in both files, of benchmarks that spread unlike: seldom told apart. */
  @Test
  void theSameCodeIsSeldomToldApart() {
    SplittableRandom random = new SplittableRandom(5);
    int wrong = 0;
    int runs = 100;
    for (int run = 0; run < runs; run++) {
      JmhComparison comparison =
          JmhComparison.of(
              noise(random).read(folder.resolve("a.json")).jmh(),
              noise(random).read(folder.resolve("b.json")).jmh());
      assertEquals(5, comparison.rows().size());
      wrong +=
          comparison.rows().stream()
                  .anyMatch(
                      row ->
                          row.comparison().ratio().low() > 1 || row.comparison().ratio().high() < 1)
              ? 1
              : 0;
    }
    assertTrue(wrong <= 8, wrong + " of " + runs);
  }

  private static JmhFile noise(SplittableRandom random) {
    JmhFile file = new JmhFile();
    for (int i = 0; i < 5; i++) {
      double spread = 0.01 * (1 + i);
      double[] forks =
          IntStream.range(0, 6 + i)
              .mapToDouble(fork -> 100 * Math.exp(spread * random.nextGaussian()))
              .toArray();
      file.add("a.B.c" + i, "avgt", "", "ns/op", "1", JmhFile.forks(forks));
    }
    return file;
  }

  private static JmhFile file(String mode, String unit, String forks) {
    return new JmhFile().add("a.B.c", mode, "", unit, "1", forks);
  }

  private JmhComparison.Row row(JmhFile a, JmhFile b) {
    JmhComparison comparison =
        JmhComparison.of(
            a.read(folder.resolve("a.json")).jmh(), b.read(folder.resolve("b.json")).jmh());
    assertEquals(1, comparison.rows().size());
    return comparison.rows().getFirst();
  }

  private String report(JmhFile a, JmhFile b) {
    String text =
        JmhComparisonReport.of(a.read(folder.resolve("a.json")), b.read(folder.resolve("b.json")))
            .text(false);
    text.lines().forEach(line -> assertTrue(line.length() <= Report.WIDTH, line));
    return text.replaceAll("\\s+", " ");
  }
}
