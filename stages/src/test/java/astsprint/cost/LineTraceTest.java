package astsprint.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.corpus.NamedTree;
import astsprint.memory.ObjectShape;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineTraceTest {
  @ParameterizedTest
  @EnumSource(
      value = WalkStage.class,
      names = {"S08", "S09", "S10"})
  void linesOfAllVisitsAreThoseOfTheWholeWalk(WalkStage stage) {
    Module difflib = NamedTree.DIFFLIB.load().getFirst();
    LineTrace trace = trace(stage, difflib);
    assertEquals(6762, trace.visits());
    assertEquals(trace.cost().lines(), trace.linesAfter(trace.visits() - 1));
    if (stage != WalkStage.S08) { // Its objects may have been moved since.
      assertEquals(WalkCosts.of(stage, difflib).orElseThrow(), trace.cost());
    }
    int before = 0;
    for (int visit = 0; visit < trace.visits(); visit++) {
      assertEquals(trace.linesAfter(visit) - before, firstLines(trace, visit), "visit " + visit);
      before = trace.linesAfter(visit);
    }
  }

  @Test
  void arraysOfThreeNodesInARow() {
    LineTrace trace = trace(WalkStage.S09, expression());
    // The root is written, read, its two starts are read, and its child is handed on.
    assertEquals(
        List.of(
            new LineTrace.Touch(Region.VISITS, 0, 4),
            new LineTrace.Touch(Region.START, 0, 8),
            new LineTrace.Touch(Region.CHILDREN, 0, 4),
            new LineTrace.Touch(Region.VISITS, 4, 4)),
        trace.touches(0));
    assertEquals(3, trace.linesAfter(0));
    assertEquals(3, trace.linesAfter(2), "nothing else is ever touched");
    assertTrue(trace.first(0, Region.START, 0));
    assertFalse(trace.first(1, Region.START, 0));
    assertEquals(List.of(1, 2), trace.words(Region.CHILDREN).orElseThrow().values());
    assertEquals(Optional.empty(), trace.words(Region.STREAM));
  }

  @Test
  void aFamilysRowIsReadWhenItsFirstChildIsPutOut() {
    // The root's row puts out its 100 children, which are leaves: there is no other row.
    LineTrace trace = trace(WalkStage.S10, module(100));
    assertFalse(trace.touches(0).isEmpty());
    for (int visit = 1; visit <= 100; visit++) {
      assertEquals(List.of(), trace.touches(visit));
    }
  }

  @Test
  void objectsAreReadWhereTheyLie() {
    LineTrace trace = trace(WalkStage.S08, module(2));
    Map<String, Long> types =
        trace.objects().values().stream()
            .collect(Collectors.groupingBy(ObjectShape::type, Collectors.counting()));
    // Both lists are looked at; the empty one's array is looked at too.
    assertEquals(Map.of("Module", 1L, "ArrayList", 2L, "Object[]", 2L, "Pass", 2L), types);
    List<LineTrace.Touch> ofObjects =
        trace.touches(0).stream().filter(t -> t.region() == Region.OBJECTS).toList();
    for (LineTrace.Touch touch : ofObjects) {
      assertTrue(
          trace.objects().entrySet().stream().anyMatch(e -> holds(e.getKey(), e.getValue(), touch)),
          touch::toString);
    }
    long module = only(trace, "Module");
    ObjectShape shape = Objects.requireNonNull(trace.objects().get(module));
    ObjectShape.Part body =
        shape.parts().stream().filter(p -> p.name().equals("body")).findFirst().orElseThrow();
    assertTrue(
        ofObjects.stream().anyMatch(t -> t.from() == module + body.offset()), "its body is read");
  }

  @Test
  void whatHasNoModelHasNoTrace() {
    assertEquals(Optional.empty(), LineTrace.of(WalkStage.S01, expression()));
  }

  @Test
  void aLargeTreeIsRefused() {
    Module large = module(LineTrace.MOST_VISITS);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> LineTrace.of(WalkStage.S09, large));
    assertEquals(
        "memory is shown of trees of up to 100,000 visits; this one has 100,001",
        refused.getMessage());
  }

  private static boolean holds(long address, ObjectShape shape, LineTrace.Touch touch) {
    return touch.from() >= address && touch.from() + touch.bytes() <= address + shape.bytes();
  }

  private static long only(LineTrace trace, String type) {
    return trace.objects().entrySet().stream()
        .filter(e -> e.getValue().type().equals(type))
        .mapToLong(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static int firstLines(LineTrace trace, int visit) {
    return (int)
        trace.touches(visit).stream()
            .flatMap(
                touch ->
                    LongStream.rangeClosed(touch.firstLine(), touch.lastLine())
                        .filter(line -> trace.first(visit, touch.region(), line))
                        .mapToObj(line -> Map.entry(touch.region(), line)))
            .distinct()
            .count();
  }

  private static LineTrace trace(WalkStage stage, AstNode root) {
    Assumptions.assumeTrue(stage.availability() instanceof Available);
    return LineTrace.of(stage, root).orElseThrow();
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
