package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.walk.TreeWalker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Random trees. One that fails is shrunk to the smallest that does, and shown with its seed. */
class RandomTreesTest {
  private static final Map<String, TreeWalker> WALKERS = Walkers.available();

  @Provide
  Arbitrary<Sketch> sketches() {
    return Arbitraries.integers()
        .between(0, Sketch.LARGEST_NUMBER)
        .shrinkTowards(0)
        .list()
        .ofMaxSize(Sketch.MOST_NUMBERS)
        .map(Sketch::new);
  }

  @Property(tries = 1000)
  void everyWalkerVisitsWhatTheReferenceDoes(@ForAll("sketches") Sketch sketch) {
    AstNode root = sketch.grow();
    WALKERS.forEach(
        (name, walker) -> {
          try {
            Conformance.visitsExactly(walker, root);
          } catch (AssertionError wrong) {
            throw new AssertionError(name + " on " + root, wrong);
          }
        });
  }

  @Property
  @AddLifecycleHook(CaughtAndShrunk.class)
  void aWalkerThatSkipsTheLastFieldIsCaught(@ForAll("sketches") Sketch sketch) {
    Conformance.visitsExactly(Fault.SKIPS_THE_LAST_FIELD.walker(), sketch.grow());
  }

  @Property
  @AddLifecycleHook(CaughtAndShrunk.class)
  void aWalkerThatStopsAtANullItemIsCaught(@ForAll("sketches") Sketch sketch) {
    Conformance.visitsExactly(Fault.STOPS_AT_A_NULL_ITEM.walker(), sketch.grow());
  }

  @Property
  @AddLifecycleHook(CaughtAndShrunk.class)
  void aWalkerThatIgnoresOtherListsIsCaught(@ForAll("sketches") Sketch sketch) {
    Conformance.visitsExactly(Fault.IGNORES_LISTS_OTHER_THAN_ARRAY_LIST.walker(), sketch.grow());
  }

  @Property
  @AddLifecycleHook(CaughtAndShrunk.class)
  void aWalkerInDepthFirstOrderIsCaught(@ForAll("sketches") Sketch sketch) {
    Conformance.visitsExactly(Fault.DEPTH_FIRST_ORDER.walker(), sketch.grow());
  }

  /** The property must fail, and what is left of the tree that it failed with must be small. */
  static final class CaughtAndShrunk implements AroundPropertyHook {
    /** Of {@link Sketch#MOST_NUMBERS}; one user's class among them brings a dozen nodes along. */
    private static final int A_FEW = 16;

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      assertEquals(PropertyExecutionResult.Status.FAILED, result.status(), "is not caught");
      Optional<List<Object>> shrunk = result.falsifiedParameters();
      Sketch sketch = (Sketch) shrunk.orElseThrow().getFirst();
      assertTrue(sketch.numbers().size() <= A_FEW, "too much is left: " + sketch);
      return result.mapToSuccessful();
    }
  }
}
