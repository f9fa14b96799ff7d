package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.Call;
import astsprint.ast.Constant;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.NodeClasses;
import astsprint.ast.Pass;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.FilteredWalk;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each stage's filtered walk beside its plain walk, filtered. */
class FilteredWalksTest {
  private static final NodeClasses STATEMENTS = NodeClasses.of(List.of(Asdl.stmt.class));
  private static final NodeClasses ROOTS = NodeClasses.of(List.of(Module.class));

  private static final Map<String, NodeClasses> FILTERS =
      Map.of(
          "none", NodeClasses.of(List.of()),
          "all", NodeClasses.ALL,
          "singletons", NodeClasses.of(List.of(Load.class, Asdl.operator.class)),
          "a few", NodeClasses.of(List.of(Name.class, Constant.class, Call.class)),
          "statements", STATEMENTS,
          "a user's", NodeClasses.of(List.of(UserClasses.Extended.class)),
          "roots", ROOTS);

  static List<WalkStage> stages() {
    return Walkers.stages();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void onHardTrees(WalkStage stage) {
    requireAvailable(stage);
    for (HardTree tree : HardTree.values()) {
      check(stage, tree.name(), tree.plant());
    }
  }

  @ParameterizedTest
  @MethodSource("stages")
  void onRandomTrees(WalkStage stage) {
    requireAvailable(stage);
    Random random = new Random(16);
    for (int i = 0; i < 200; i++) {
      check(stage, "random tree " + i, Sketch.random(random).grow());
    }
  }

  @ParameterizedTest
  @MethodSource("stages")
  void onSixteenFiles(WalkStage stage) throws Exception {
    requireAvailable(stage);
    onFiles(stage, NamedTree.SIXTEEN_FILES);
  }

  @ParameterizedTest
  @MethodSource("stages")
  @Tag("long")
  void onTheWholeCorpus(WalkStage stage) throws Exception {
    requireAvailable(stage);
    onFiles(stage, CorpusSources.names());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void seeWhatTheirStageSees(WalkStage stage) {
    requireAvailable(stage);
    Module root = new Module(new ArrayList<>(List.of(new Pass(), new Pass())), List.of());
    try (FilteredWalk walk = stage.filtered(root)) {
      assertEquals(2, walk.walk(STATEMENTS));
      root.body.removeLast();
      assertEquals(stage.live() ? 1 : 2, walk.walk(STATEMENTS));
      assertEquals(1, walk.walk(ROOTS));
      assertSame(root, walk.found()[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("stages")
  void areClosedForGood(WalkStage stage) {
    requireAvailable(stage);
    FilteredWalk walk = stage.filtered(HardTree.module());
    walk.close();
    walk.close();
    assertThrows(IllegalStateException.class, () -> walk.walk(NodeClasses.ALL));
  }

  @Test
  void aClassIsChosenWithAllThatExtendIt() {
    NodeClasses names = NodeClasses.of(List.of(Name.class, Asdl.stmt.class));
    assertTrue(names.has(Name.class) && names.has(Pass.class) && !names.has(Call.class));
    AstNode users = new Name("x", Load.INSTANCE) {};
    assertTrue(names.has(users) && !names.has(Load.INSTANCE));
    assertEquals(NodeClasses.FOREIGN, NodeClasses.number(users));
    assertEquals(
        Asdl.CLASSES.size(), Asdl.CLASSES.stream().map(NodeClasses::number).distinct().count());
  }

  private static void onFiles(WalkStage stage, List<String> files) throws PythonSyntaxError {
    for (String file : files) {
      check(stage, file, Python.parse(CorpusSources.read(file)));
    }
  }

  @SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
  private static void check(WalkStage stage, String tree, AstNode root) {
    try (Walk plain = stage.walker().prepare(root);
        FilteredWalk filtered = stage.filtered(root)) {
      int visits = plain.walk();
      AstNode[] nodes = plain.visitedNodes(visits);
      FILTERS.forEach(
          (name, wanted) -> {
            int count = filtered.walk(wanted);
            AstNode[] found = filtered.found();
            int at = 0;
            for (int i = 0; i < visits; i++) {
              // By reflection: the table is what is tested.
              if (wanted.has(nodes[i].getClass())) {
                if (at >= count || found[at] != nodes[i]) {
                  throw new AssertionError(stage + " " + tree + " " + name + " at " + at);
                }
                at++;
              }
            }
            assertEquals(at, count, () -> stage + " " + tree + " " + name);
          });
    }
  }

  private static void requireAvailable(WalkStage stage) {
    if (stage.availability() instanceof Unavailable(String reason)) {
      assumeTrue(false, stage + " is unavailable: " + reason);
    }
  }
}
