package astsprint.parse.diagnose;

import astsprint.ast.Module;
import astsprint.parse.error.PythonSyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What can be made of a source that may be broken.
 *
 * <p>The tree has ordinary nodes only. It is the tree of the source without the statements that are
 * in holes, every node at its place in the source. A block of which nothing is left holds one
 * {@code Pass} with the extent of its hole. Where a header is a hole, {@link Hole#ABSENT} stands
 * for its expressions, targets and names, and {@code None} for the pattern of a case; a {@code try}
 * that lacks its clauses has a handler of that type. A header that lacks its colon or its closing
 * brackets, or has a keyword misspelt, is completed instead, if that is all that it lacks.
 *
 * @param errors all errors, in the order of their places; none if the source is valid
 * @param tree all that could be parsed
 * @param holes what the tree leaves out, in the order of their places
 */
public record Recovered(List<PythonSyntaxError> errors, Module tree, List<Hole> holes) {
  /** Of a source that is no text: one hole, in which anything may be. */
  public static Recovered unreadable(PythonSyntaxError error) {
    Module empty = new Module(new ArrayList<>(0), new ArrayList<>(0));
    Hole all = new Hole(1, 0, 1, 0, empty.body, 0, null, empty, Set.of(), true);
    return new Recovered(List.of(error), empty, List.of(all));
  }
}
