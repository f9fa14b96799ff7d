package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.walk.TreeWalker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite is tested too: each seeded fault must be caught, and caught for what it is. */
class FaultTest {
  /** Too large for a walker that inserts into a list; no fault needs them to be seen. */
  private static final Set<String> LARGE =
      Set.of("DEEP_100_000", "WIDE_1_000_000", "a tree that outgrows the buffer");

  @ParameterizedTest
  @EnumSource
  void isCaught(Fault fault) {
    List<String> caughtBy = caughtBy(fault.walker());
    assertFalse(caughtBy.isEmpty(), fault + " passes the whole suite");
    assertTrue(
        caughtBy.size() < Conformance.checks().size() - LARGE.size(),
        fault + " fails everything: that shows nothing");
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
