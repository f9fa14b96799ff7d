package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.AstNode;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.Digests;
import astsprint.corpus.OrderDigest;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage over every file of Python's library, against the order in which CPython walks it. */
class CorpusOrderTest {
  private static final Map<String, AstNode> TREES = new LinkedHashMap<>();

  @BeforeAll
  static void parse() throws PythonSyntaxError {
    for (String name : CorpusSources.names()) {
      TREES.put(name, Python.parse(CorpusSources.read(name)));
    }
  }

  @AfterAll
  static void forget() {
    TREES.clear();
  }

  @Test
  void difflibHas6762Visits() {
    long visits =
        Digests.rows().stream()
            .filter(row -> row.file().endsWith("difflib.py"))
            .mapToInt(Digests.Row::visits)
            .findFirst()
            .orElseThrow();
    assertEquals(6762, visits);
    assertEquals(713, TREES.size());
  }

  static List<WalkStage> stages() {
    return Walkers.stages();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void visitsAsCPythonDoes(WalkStage stage) {
    if (stage.availability() instanceof Unavailable(String reason)) {
      assumeTrue(false, stage + " is unavailable: " + reason);
    }
    List<String> wrong = new ArrayList<>();
    OrderDigest digest = new OrderDigest();
    TREES.forEach(
        (name, root) -> {
          try (Walk walk = stage.walker().prepare(root)) {
            int visits = walk.walk();
            for (int i = 0; i < visits; i++) {
              digest.add(walk.visited(i));
            }
            Digests.Row row = Digests.row(name);
            String hex = digest.hex();
            if (visits != row.visits() || !hex.equals(row.order())) {
              wrong.add(name);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }
}
