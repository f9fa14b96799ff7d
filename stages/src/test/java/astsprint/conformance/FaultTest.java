package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Expr;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.walk.TreeWalker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite is tested too: each seeded fault must be caught, and caught for what it is. */
class FaultTest {
  /** Too large for a walker that inserts into a list; no fault needs them to be seen. */
  private static final Set<String> LARGE =
      Set.of(
          "DEEP_100_000", "WIDE_1_000_000", "LINKED_LIST_LONG", "a tree that outgrows the buffer");

  @ParameterizedTest
  @EnumSource
  void isCaught(Fault fault) {
    List<String> caughtBy = caughtBy(fault.walker());
    assertFalse(caughtBy.isEmpty(), fault + " passes the whole suite");
    assertTrue(
        caughtBy.size() < Conformance.checks().size() - LARGE.size(),
        fault + " fails everything: that shows nothing");
  }

  @Test
  void theReportNamesTheSmallestTreeAndTheFirstWrongVisit() {
    Module root = HardTree.module(List.of(new Expr(positioned("only"))));
    assertEquals(
        Optional.of(
            """
            this tree: walk 1: visit 1 is missing, expected Load (line 7)
            of this tree:
              Name, line 7
                Load
            """),
        Conformance.complaint(Fault.SKIPS_THE_LAST_FIELD.walker(), root));
    assertEquals(
        Optional.of(
            """
            EVERY_KNOWN_CLASS: walk 1: visit 1 is missing, expected Expr
            of this tree:
              Module
                Expr
            """),
        Conformance.complaint(Fault.SKIPS_LIST_ITEMS.walker()));
  }

  @Test
  void aWalkerThatThrowsIsToldOf() {
    TreeWalker walker =
        root -> {
          throw new IllegalStateException("not today");
        };
    Optional<String> complaint = Conformance.complaint(walker);
    assertTrue(
        complaint.orElseThrow().contains("throws java.lang.IllegalStateException: not today"));
  }

  private static Name positioned(String id) {
    Name name = HardTree.name(id);
    name.lineno = 7;
    return name;
  }

  private static List<String> caughtBy(TreeWalker walker) {
    return Conformance.checks().stream()
        .filter(check -> !LARGE.contains(check.name()))
        .filter(check -> fails(check, walker))
        .map(Conformance.Check::name)
        .toList();
  }

  private static boolean fails(Conformance.Check check, TreeWalker walker) {
    try {
      check.on(walker);
      return false;
    } catch (AssertionError caught) {
      return true;
    }
  }
}
