package astsprint.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.corpus.CorpusSources;
import astsprint.parse.error.PythonSyntaxError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Mistakes are made in valid files, far from each other, each first by itself: what the parser says
 * then is what the check must say of all of them together, and nothing else.
 */
final class SeededErrorsTest {
  private static final int FILES = 100;
  private static final int APART = 8;

  private int expected;
  private int missing;
  private int invented;

  @Test
  void allAreFoundAndNoneIsInvented() {
    Random random = new Random(7);
    List<String> names = new ArrayList<>(CorpusSources.names());
    Collections.shuffle(names, random);
    for (String name : names.subList(0, FILES)) {
      String source = new String(CorpusSources.read(name), UTF_8);
      if (source.length() < 60_000) {
        seed(source.split("\n", -1), 2 + random.nextInt(10), random);
      }
    }
    String counts = expected + " errors: " + missing + " missing, " + invented + " invented";
    assertTrue(expected > 200, counts);
    assertTrue(missing <= expected / 100 && invented <= expected / 100, counts);
  }

  private void seed(String[] good, int mistakes, Random random) {
    String[] bad = good.clone();
    TreeSet<String> alone = new TreeSet<>();
    TreeSet<Integer> lines = new TreeSet<>();
    for (int tries = 0; tries < 20 * mistakes && lines.size() < mistakes; tries++) {
      int line = random.nextInt(good.length);
      if (!lines.subSet(line - APART, line + APART).isEmpty()) {
        continue;
      }
      String wrong = mistake(good[line], random.nextInt(8));
      String[] one = good.clone();
      one[line] = wrong;
      PythonSyntaxError error = wrong.equals(good[line]) ? null : error(one);
      if (error != null && Math.abs(error.lineno() - line - 1) <= 1) {
        bad[line] = wrong;
        lines.add(line);
        alone.add(describe(error));
      }
    }
    expectFirst(alone, bad);
    TreeSet<String> found = new TreeSet<>();
    for (PythonSyntaxError error : Python.check(bytes(bad))) {
      found.add(describe(error));
    }
    expected += alone.size();
    missing += (int) alone.stream().filter(error -> !found.contains(error)).count();
    invented += (int) found.stream().filter(error -> !alone.contains(error)).count();
  }

  /**
   * Another mistake may close a bracket, so that the parser sees the first one otherwise: its first
   * error in the whole file is what the check must say then.
   */
  private static void expectFirst(Set<String> alone, String[] bad) {
    PythonSyntaxError first = error(bad);
    if (first != null && !alone.contains(describe(first))) {
      alone.removeIf(
          error ->
              Math.abs(Integer.parseInt(error.substring(0, error.indexOf(':'))) - first.lineno())
                  <= 2);
      alone.add(describe(first));
    }
  }

  private static String mistake(String line, int kind) {
    return switch (kind) {
      case 0 -> line.replaceFirst(":$", "");
      case 1 -> line.replaceFirst("\\)$", "");
      case 2 -> line.replaceFirst("^( *)\\w+ = ", "$1f() = ");
      case 3 -> line.replaceFirst("(= ['\"][^'\"]+)['\"]$", "$1");
      case 4 -> line.replaceFirst("^( *\\w+ = )", "   $1");
      case 5 -> line.replaceFirst("\\b(return|import|class|def|while)\\b ", "$1x ");
      case 6 -> line.replaceFirst(" = ", " = = ");
      default -> line.replaceFirst(", ", " ");
    };
  }

  private static @Nullable PythonSyntaxError error(String[] lines) {
    try {
      Python.parse(bytes(lines));
      return null;
    } catch (PythonSyntaxError e) {
      return e;
    }
  }

  private static byte[] bytes(String[] lines) {
    return String.join("\n", Arrays.asList(lines)).getBytes(UTF_8);
  }

  private static String describe(PythonSyntaxError error) {
    return error.lineno() + ":" + error.offset() + " " + error.message();
  }
}
