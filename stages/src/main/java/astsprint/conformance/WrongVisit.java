package astsprint.conformance;

import astsprint.ast.AstNode;
import astsprint.ast.Name;
import astsprint.walk.Walk;
import java.util.List;
import java.util.Optional;

/**
 * The first visit of a walk that is not the one that {@code ast.walk} makes.
 *
 * @param index of the visit, from 0
 * @param expected the class of the node that is due, and a name's id; empty after the last
 * @param got the same of the node that was visited; empty if the walk has ended
 * @param line of source, from 1, of the expected node, else the last one, or of the nearest one
 *     around it; 0 if none of them has a position
 */
public record WrongVisit(int index, Optional<String> expected, Optional<String> got, int line) {
  /** Walks once and compares with the expected visits; empty if all are right. */
  @SuppressWarnings("ReferenceEquality") // A visit is of a node, not of an equal one.
  public static Optional<WrongVisit> of(Walk walk, List<AstNode> expected) {
    int visits = walk.walk();
    int common = Math.min(visits, expected.size());
    int index = 0;
    while (index < common && walk.visited(index) == expected.get(index)) {
      index++;
    }
    if (index == visits && index == expected.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new WrongVisit(
            index,
            index < expected.size() ? Optional.of(describe(expected.get(index))) : Optional.empty(),
            index < visits ? Optional.of(describe(walk.visited(index))) : Optional.empty(),
            line(expected, Math.min(index, expected.size() - 1))));
  }

  private static String describe(AstNode node) {
    String type = node.getClass().getSimpleName();
    return node instanceof Name name ? type + " " + name.id : type;
  }

  private static int line(List<AstNode> expected, int index) {
    int at = index;
    while (at > 0 && expected.get(at).lineno == 0) {
      at = ExpectedVisits.parent(expected, at);
    }
    return expected.get(at).lineno;
  }

  /** In a line: {@code visit 3 is Load, expected Name x (line 12)}. */
  @Override
  public String toString() {
    return "visit %d is %s, expected %s%s"
        .formatted(
            index,
            got.orElse("missing"),
            expected.orElse("none any more"),
            line == 0 ? "" : " (line " + line + ")");
  }
}
