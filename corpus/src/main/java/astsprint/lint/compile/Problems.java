package astsprint.lint.compile;

import astsprint.ast.AstNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found so far, in the order in which CPython would find it. */
final class Problems {
  /** CPython writes some code twice; its problems count once. */
  private final Set<CompileProblem> found = new LinkedHashSet<>();

  private final Set<AstNode> misnamed = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Adds a mistake that the names tell. */
  void ofNames(Wording wording, AstNode at, Object... details) {
    misnamed.add(at);
    add(wording, at, details);
  }

  /** Adds a mistake in code, unless the names have told one at the same node. */
  void ofCode(Wording wording, AstNode at, Object... details) {
    if (!misnamed.contains(at)) {
      add(wording, at, details);
    }
  }

  void warn(Wording wording, AstNode at, Object... details) {
    add(wording, at, details);
  }

  private void add(Wording wording, AstNode at, Object... details) {
    add(wording.at(at.lineno, at.colOffset, at.endLineno, at.endColOffset, details));
  }

  void add(CompileProblem problem) {
    found.add(problem);
  }

  List<CompileProblem> all() {
    return List.copyOf(found);
  }
}
