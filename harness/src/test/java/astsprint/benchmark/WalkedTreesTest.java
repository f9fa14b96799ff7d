package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.corpus.NamedTree;
import astsprint.corpus.ReferenceWalk;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkedTreesTest {
  private static final TreeChoice DIFFLIB = TreeChoice.of(NamedTree.DIFFLIB);

  /** Slow enough for every machine. */
  private static final double HONEST = 1000;

  @ParameterizedTest
  @EnumSource(
      value = WalkStage.class,
      names = {"S01", "S05", "S09"})
  void anHonestWalkerPassesHoweverTheTreeChanges(WalkStage stage) {
    try (WalkedTrees trees = WalkedTrees.of(stage, DIFFLIB)) {
      for (int i = 0; i < 20; i++) {
        trees.change();
        assertEquals(NamedTree.DIFFLIB.visits(), trees.pass());
      }
      trees.review(HONEST);
    }
  }

  @Test
  void rememberingAWalkIsFoundOut() {
    try (WalkedTrees trees = WalkedTrees.of(new Remembering(), DIFFLIB)) {
      trees.review(HONEST); // Nothing has changed yet.
      trees.change();
      NotMeasuredException failure =
          assertThrows(NotMeasuredException.class, () -> trees.review(HONEST));
      assertEquals(Failure.Kind.WRONG, failure.kind());
      assertTrue(
          String.valueOf(failure.getMessage())
              .matches(
                  "wrong walk of difflib.py: visit [\\d,]+: \\w+( of line \\d+, column \\d+)?"
                      + " expected, got \\w+( of line \\d+, column \\d+)?"),
          failure.getMessage());
    }
  }

  @Test
  void aWalkFasterThanCopyingItsAnswerIsRefused() {
    try (WalkedTrees trees = WalkedTrees.of(WalkStage.S05, DIFFLIB)) {
      NotMeasuredException failure =
          assertThrows(NotMeasuredException.class, () -> trees.review(0.000_1));
      assertEquals(Failure.Kind.REFUSED, failure.kind());
      assertTrue(String.valueOf(failure.getMessage()).contains("under twice the floor"));
    }
  }

  @Test
  void aWrongWalkIsNotTimed() {
    TreeWalker late = root -> new Recorded(visits(root).subList(0, 100));
    NotMeasuredException failure =
        assertThrows(NotMeasuredException.class, () -> WalkedTrees.of(late, DIFFLIB));
    assertTrue(String.valueOf(failure.getMessage()).contains("visit 100: "), failure.getMessage());
  }

  private static List<AstNode> visits(AstNode root) {
    List<AstNode> visits = new ArrayList<>();
    ReferenceWalk.walk(root, visits::add);
    return visits;
  }

  /** Walks once, and says ever after what it said then. */
  private static final class Remembering implements TreeWalker {
    @Override
    public Walk prepare(AstNode root) {
      return new Recorded(visits(root));
    }
  }

  private record Recorded(List<AstNode> visits) implements Walk {
    @Override
    public int walk() {
      return visits.size();
    }

    @Override
    public AstNode visited(int i) {
      return visits.get(i);
    }

    @Override
    public void close() {}
  }
}
