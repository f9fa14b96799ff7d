package astsprint.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.benchmark.LintPass.Walks;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.Digests;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.parse.Python;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintPassTest {
  /** Short, and rules find something in each. */
  private static final List<String> NAMES = List.of("stat.py", "heapq.py", "code.py");

  private static final Set<String> OF_A_WARM_TREE = Set.of("prepare", "walk", "look", "rules");

  @TempDir Path folder;

  private final List<Path> files = new ArrayList<>();
  private long unit;

  @BeforeEach
  void someFiles() throws Exception {
    for (String name : NAMES) {
      files.add(Files.write(folder.resolve(name), CorpusSources.read(name)));
      unit += Digests.row(name).visits();
    }
  }

  @Test
  void everyStageFindsTheSameHoweverOftenItWalks() throws Exception {
    List<List<Finding>> expected = sorted(pass(WalkStage.S01, Walks.ONE, true));
    assertFalse(expected.contains(List.of()), "something is found in each file");
    for (WalkStage stage : WalkStage.values()) {
      if (!(stage.availability() instanceof Unavailable)) {
        assertEquals(expected, sorted(pass(stage, Walks.ONE, true)), stage.name());
        assertEquals(expected, sorted(pass(stage, Walks.EACH, false)), stage.name());
      }
    }
  }

  @Test
  void aTreeIsWalkedOnceOrOnceForEachRule() throws Exception {
    assertEquals(unit, pass(WalkStage.S08, Walks.ONE, true).visits());
    LintPass each = pass(WalkStage.S08, Walks.EACH, true);
    assertEquals(LintRules.of(LintRules.ALL).size(), each.rules());
    assertEquals(unit * each.rules(), each.visits());
  }

  @Test
  void onlyAFreshTreeIsReadAndParsed() throws Exception {
    assertEquals(OF_A_WARM_TREE, pass(WalkStage.S04, Walks.ONE, false).parts().keySet());
    LintPass fresh = pass(WalkStage.S04, Walks.ONE, true);
    assertEquals(6, fresh.parts().size());
    fresh.clear();
    assertTrue(fresh.parts().isEmpty());
  }

  @Test
  void whoIsLazyEndsAtTheFirstFinding() throws Exception {
    LintPass lazy = pass(WalkStage.S01, Walks.FIRST, true);
    LintPass eager = pass(WalkStage.S02, Walks.FIRST, true);
    assertTrue(lazy.visits() < unit, "the lazy walk is cut short");
    assertEquals(unit, eager.visits());
    for (int i = 0; i < NAMES.size(); i++) {
      assertEquals(eager.findings().get(i), lazy.findings().get(i), NAMES.get(i));
      assertFalse(lazy.findings().get(i).isEmpty(), NAMES.get(i));
    }
  }

  @Test
  void rulesComeInOneOrder() {
    List<String> ten = codes(LintRules.of("10"));
    assertEquals(Set.copyOf(LintRules.OF_ONE_NODE), Set.copyOf(ten));
    List<String> all = codes(LintRules.of(LintRules.ALL));
    assertEquals(ten, all.subList(0, 10));
    assertEquals(all.size(), Set.copyOf(all).size());
    assertThrows(
        IllegalArgumentException.class, () -> LintRules.of(Integer.toString(all.size() + 1)));
  }

  @Test
  void brokenSourcesAreBrokenInTheSamePlaces() {
    List<byte[]> sources = BrokenSources.all();
    List<byte[]> again = BrokenSources.all();
    assertEquals(16, sources.size());
    for (int i = 0; i < sources.size(); i++) {
      assertTrue(Python.check(sources.get(i)).size() > 3, "file " + i);
      assertEquals(new String(sources.get(i), UTF_8), new String(again.get(i), UTF_8));
    }
  }

  private LintPass pass(WalkStage stage, Walks walks, boolean fresh) throws Exception {
    LintPass pass = new LintPass(stage.walker(), files, LintRules.of(LintRules.ALL), walks, fresh);
    assertEquals(7, pass.pass(7));
    return pass;
  }

  private static List<List<Finding>> sorted(LintPass pass) {
    return pass.findings().stream().map(found -> found.stream().sorted().toList()).toList();
  }

  private static List<String> codes(List<Rule> rules) {
    return rules.stream().map(Rule::code).toList();
  }
}
