package astsprint.lint.rules;

import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.ExceptHandler;
import astsprint.ast.FunctionDef;
import astsprint.lint.rule.LintedFile;

/** Where a name stands within the node that binds it: trees do not say. */
final class NamePlaces {
  private static final int[] NOWHERE = {};

  private NamePlaces() {}

  /** The indices in the text from which and to which a name goes; empty if it is all the node. */
  static int[] of(AstNode node, String name, LintedFile file) {
    return switch (node) {
      case FunctionDef def -> find(name, file.start(def), file.end(def), file);
      case AsyncFunctionDef def -> find(name, file.start(def), file.end(def), file);
      case ClassDef def -> find(name, file.start(def), file.end(def), file);
      case ExceptHandler handler when handler.type != null ->
          find(name, file.end(handler.type), file.end(handler), file);
      case Constant text when !name.equals(text.value) ->
          find(name, file.start(text), file.end(text), file);
      default -> NOWHERE;
    };
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
