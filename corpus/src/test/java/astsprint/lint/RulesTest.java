package astsprint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule on what it is about, beside ruff 0.17.6. */
final class RulesTest {
  private static final Set<String> NOT_COMPARED =
      Set.of("E999", "W999", "F401", "F403", "F405", "F811", "F821", "F841", "PLW0101");

  @Test
  void findsInExpressionsWhatRuffFinds() throws IOException {
    assertEquals(
        List.of(
            // pyflakes has a conditional expression on a tuple under F634, ruff has not.
            "ours 19:10-19:14\tF634",
            // The tree has one f-string where the source has several parts; ruff counts parts.
            "ruff 31:1-31:5\tF541",
            "ours 31:1-31:9\tF541",
            "ruff 32:10-32:14\tF541",
            "ours 32:6-33:8\tF541",
            "ruff 33:4-33:8\tF541",
            // Keys that are f-strings: no such key is a constant.
            "ruff 51:11-51:15\tF601"),
        differences("expressions"));
  }

  @Test
  void findsInFlowWhatRuffFinds() throws IOException {
    assertEquals(
        List.of(
            // A handler within finally, and the else of a loop: ruff does not look there.
            "ours 30:17-30:25\tB012", "ours 57:15-57:22\tB904"),
        differences("flow"));
  }

  @Test
  void findsInComparisonsOfTypesWhatRuffFinds() throws IOException {
    assertEquals(List.of(), differences("types"));
  }

  @Test
  void findsWhatCannotBeReached() {
    String source =
        """
        def a():
            return 1
            x()
        def b():
            if c:
                raise D
            else:
                return
            x()
        def d():
            while True:
                if c:
                    break
            x()
        def e():
            while True:
                for i in c:
                    break
            x()
        def f():
            try:
                return
            except G:
                pass
            x()
        def g():
            return
            yield
        for h in c:
            continue
            x()
        """;
    assertEquals(
        List.of("3:5", "9:5", "19:5", "31:5"),
        ReferenceVisits.lint(source).stream()
            .filter(finding -> finding.code().equals("PLW0101"))
            .map(finding -> finding.line() + ":" + finding.column())
            .toList());
  }

  @Test
  void codesAreThoseOfTheirKindAndOnce() {
    List<String> codes = Rules.all().stream().map(Rule::code).toList();
    assertEquals(codes.size(), Set.copyOf(codes).size());
    assertTrue(codes.stream().allMatch(code -> code.matches("[A-Z]+[0-9]+")), codes.toString());
  }

  private static List<String> differences(String name) throws IOException {
    List<String> ruff = new ArrayList<>(read(name + ".ruff.tsv").lines().toList());
    List<String> ours = new ArrayList<>();
    for (Finding finding : ReferenceVisits.lint("a.py", read(name + ".py"), Rules.all())) {
      if (!NOT_COMPARED.contains(finding.code())) {
        ours.add(
            "%d:%d-%d:%d\t%s"
                .formatted(
                    finding.line(),
                    finding.column(),
                    finding.endLine(),
                    finding.endColumn(),
                    finding.code()));
      }
    }
    List<String> both = new ArrayList<>(ours);
    List<String> judged = List.copyOf(ruff);
    judged.forEach(ours::remove);
    both.forEach(ruff::remove);
    List<String> differences = new ArrayList<>();
    ours.forEach(line -> differences.add("ours " + line));
    ruff.forEach(line -> differences.add("ruff " + line));
    differences.sort(
        (a, b) -> {
          int byLine = Integer.compare(line(a), line(b));
          return byLine != 0 ? byLine : a.substring(5).compareTo(b.substring(5));
        });
    return differences;
  }

  private static int line(String difference) {
    return Integer.parseInt(difference.substring(5, difference.indexOf(':')));
  }

  private static String read(String name) throws IOException {
    try (InputStream in = RulesTest.class.getResourceAsStream("rules/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
