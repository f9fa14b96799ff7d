package astsprint.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.corpus.NamedTree;
import astsprint.layout.CompressedRows;
import astsprint.layout.RowLayout;
import astsprint.layout.ShortRow;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WalkCostsTest {
  @Test
  void flatArraysOfThreeNodesInARow() {
    WalkCost cost = FlatCost.of(CompressedRows.of(expression()), TouchLog.NONE);
    assertEquals(3, cost.visits());
    // For each node the queue and two ends of its row, for each child its id.
    assertEquals(3 * 3 + 2, cost.loads());
    assertEquals(3, cost.stores());
    // For each node: one more? three indices, no further child; for each child three; the end.
    assertEquals(3 * 5 + 2 * 3 + 1, cost.branches());
    assertEquals(3, cost.lines(), "three arrays, each within a line");
    assertEquals(3 * 64, cost.bytes());
  }

  @Test
  void aStreamOfTwoRows() {
    // The root's row holds one node and names one row; that one holds a node.
    WalkCost cost = stream(expression());
    assertEquals(3, cost.visits());
    // For each row its place, its header, and two vectors.
    assertEquals(2 * 4, cost.loads());
    assertEquals(2 + 2 * 2, cost.stores());
    assertEquals(2 * 2 + 1, cost.branches());
    assertEquals(3, cost.lines(), "the stream, the output, the queue ahead of it");
  }

  @Test
  void aLongRowIsReadByItsTrueCounts() {
    WalkCost cost = stream(module(100));
    assertEquals(101, cost.visits());
    // Its place, its header, two counts, and 200 bytes by 32.
    assertEquals(4 + 7, cost.loads());
    assertEquals(2 + 7, cost.stores());
  }

  @Test
  void objectsWithOneSlotEach() {
    WalkCost cost = objects(expression());
    assertEquals(3, cost.visits());
    // For each node four reads, and two slots in all.
    assertEquals(3 * 4 + 2, cost.loads());
    assertEquals(3 * 2, cost.stores(), "a reference and a mark for each");
    assertEquals(3 * 5 + 2 * 3 + 1, cost.branches());
    // Two of the table for each class, the queue, the marks; a node lies in one line or in two.
    assertTrue(cost.lines() >= 8 + 1 && cost.lines() <= 8 + 2 * 3, cost::toString);
  }

  @Test
  void objectsInLists() {
    WalkCost cost = objects(module(2));
    // Two lists, each: slot, class, array, size, length; each item: itself, its class, that's
    // super.
    assertEquals(3 * 4 + 2 * 5 + 2 * 3, cost.loads());
    // Each list: a slot, three questions and the class and room, no further item; each item three.
    assertEquals(3 * 5 + 2 * 6 + 2 * 3 + 1, cost.branches());
    assertEquals(3 * 2, cost.stores());
  }

  @Test
  void onAFileEveryStageIsCountedAndTheLaterOnesDoLess() {
    Module difflib = NamedTree.DIFFLIB.load().getFirst();
    List<WalkCost> costs =
        WalkCosts.STAGES.stream()
            .map(stage -> WalkCosts.of(stage, difflib))
            .flatMap(Optional::stream)
            .toList();
    for (WalkCost cost : costs) {
      assertEquals(6762, cost.visits());
    }
    for (int i = 1; i < costs.size(); i++) {
      assertTrue(costs.get(i).loads() < costs.get(i - 1).loads(), costs::toString);
      assertTrue(costs.get(i).branches() < costs.get(i - 1).branches(), costs::toString);
      assertTrue(costs.get(i).bytes() < costs.get(i - 1).bytes(), costs::toString);
    }
  }

  @Test
  void aStageWithoutAModelHasNoCost() {
    assertEquals(Optional.empty(), WalkCosts.of(WalkStage.S01, expression()));
  }

  @Test
  void costsOfTwoTreesAddUp() {
    WalkCost both = new WalkCost(1, 2, 3, 4, 5).plus(new WalkCost(10, 20, 30, 40, 50));
    assertEquals(new WalkCost(11, 22, 33, 44, 55), both);
    assertEquals(2.0, both.perVisit(both.loads()));
  }

  private static WalkCost objects(AstNode root) {
    Assumptions.assumeTrue(WalkStage.S08.availability() instanceof Available);
    return WalkCosts.of(WalkStage.S08, root).orElseThrow();
  }

  private static WalkCost stream(AstNode root) {
    CompressedRows tree = CompressedRows.of(root);
    return StreamCost.of(RowLayout.ofFamilies(tree, new ShortRow(16, 8)).rows(), 32, TouchLog.NONE);
  }

  private static Expr expression() {
    return new Expr(new Name("x", Load.INSTANCE));
  }

  private static Module module(int statements) {
    List<stmt> body = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      body.add(new Pass());
    }
    return new Module(body, new ArrayList<>());
  }
}
