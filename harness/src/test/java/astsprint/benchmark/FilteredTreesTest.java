package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.corpus.NamedTree;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filtered walks are compared before they are timed and after, and visit whole trees. */
class FilteredTreesTest {
  private static final TreeChoice DIFFLIB = TreeChoice.of(NamedTree.DIFFLIB);

  @ParameterizedTest
  @EnumSource(names = {"S08", "S09", "S10"})
  void callsAloneAreHandedOutHoweverTheTreeChanges(WalkStage stage) {
    assumeTrue(stage.availability() instanceof Available, stage + " cannot run here");
    try (FilteredTrees trees = FilteredTrees.of(stage, DIFFLIB)) {
      long found = trees.found();
      assertEquals(FilteredTrees.count(DIFFLIB), found);
      assertTrue(found > 100, "difflib has some calls: " + found);
      assertEquals(NamedTree.DIFFLIB.visits(), trees.pass());
      for (int i = 0; i < 5; i++) {
        trees.change();
        trees.pass();
        trees.review();
      }
      assertEquals(found, trees.found());
    }
  }
}
