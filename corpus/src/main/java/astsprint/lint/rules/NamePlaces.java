package astsprint.lint.rules;

import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.ExceptHandler;
import astsprint.ast.FunctionDef;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchStar;
import astsprint.ast.alias;
import astsprint.lint.names.Names.Kind;
import astsprint.lint.names.Names.Problem;
import astsprint.lint.rule.LintedFile;

/** Where a name stands within the node that binds it: trees do not say. */
final class NamePlaces {
  private static final int[] NOWHERE = {};

  private NamePlaces() {}

  /**
   * The indices in the text from which and to which the name goes that a problem is about; empty if
   * it is all the node. An import and a pattern bind the name that stands last in them.
   */
  static int[] of(Problem problem, LintedFile file) {
    String name = problem.name();
    return switch (problem.node()) {
      case FunctionDef def -> find(name, file.start(def), file.end(def), file);
      case AsyncFunctionDef def -> find(name, file.start(def), file.end(def), file);
      case ClassDef def -> find(name, file.start(def), file.end(def), file);
      case ExceptHandler handler when handler.type != null ->
          find(name, file.end(handler.type), file.end(handler), file);
      case alias imported when imported.asname != null -> last(imported.asname, imported, file);
      case MatchAs as when as.pattern != null -> last(name, as, file);
      case MatchStar star -> last(name, star, file);
      case MatchMapping mapping -> {
        boolean empty = mapping.patterns.isEmpty();
        int from = empty ? file.start(mapping) : file.end(mapping.patterns.getLast());
        yield find(name, from, file.end(mapping), file);
      }
      // A string in __all__ is the name.
      case Constant text when problem.kind() == Kind.UNDEFINED || !name.equals(text.value) ->
          find(name, file.start(text), file.end(text), file);
      default -> NOWHERE;
    };
  }

  private static int[] last(String name, AstNode node, LintedFile file) {
    int end = file.end(node);
    int start = end - name.length();
    return file.text().text().startsWith(name, start) ? new int[] {start, end} : NOWHERE;
  }

  private static int[] find(String name, int from, int to, LintedFile file) {
    String text = file.text().text();
    for (int at = text.indexOf(name, from); at >= 0 && at + name.length() <= to; ) {
      int end = at + name.length();
      if (isEdge(text, at - 1) && isEdge(text, end)) {
        return new int[] {at, end};
      }
      at = text.indexOf(name, end);
    }
    return NOWHERE;
  }

  private static boolean isEdge(String text, int index) {
    return index < 0
        || index >= text.length()
        || !Character.isJavaIdentifierPart(text.charAt(index));
  }
}
