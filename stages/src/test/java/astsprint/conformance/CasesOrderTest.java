package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every walker over every small hard source, against the order in which CPython walks its tree. */
class CasesOrderTest {
  private record Case(String line, AstNode root, List<String> walk) {}

  private static final List<Case> CASES = new ArrayList<>();

  @BeforeAll
  static void parse() throws IOException, PythonSyntaxError {
    JsonMapper json = new JsonMapper();
    for (String file :
        List.of("cases-3.14.jsonl", "literals-3.14.jsonl", "backtracking-3.14.jsonl")) {
      try (InputStream in = CasesOrderTest.class.getResourceAsStream("/astsprint/corpus/" + file)) {
        byte[] lines = Objects.requireNonNull(in, file).readAllBytes();
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
          JsonNode node = json.readTree(line);
          if (node.has("walk")) {
            List<String> walk = node.get("walk").valueStream().map(JsonNode::asString).toList();
            CASES.add(new Case(line, tree(node), walk));
          }
        }
      }
    }
    assertTrue(CASES.size() > 400, CASES.size() + " accepted cases");
  }

  private static AstNode tree(JsonNode json) throws PythonSyntaxError {
    return json.has("hex")
        ? Python.parse(HexFormat.of().parseHex(json.get("hex").asString()))
        : Python.parse(json.get("source").asString());
  }

  static List<String> walkers() {
    return List.copyOf(Walkers.available().keySet());
  }

  @ParameterizedTest
  @MethodSource("walkers")
  void visitsAsCPythonDoes(String name) {
    TreeWalker walker = Objects.requireNonNull(Walkers.available().get(name));
    for (Case accepted : CASES) {
      List<String> visits = new ArrayList<>();
      try (Walk walk = walker.prepare(accepted.root())) {
        int count = walk.walk();
        for (int i = 0; i < count; i++) {
          visits.add(walk.visited(i).getClass().getSimpleName());
        }
      }
      assertEquals(accepted.walk(), visits, accepted.line());
    }
  }
}
