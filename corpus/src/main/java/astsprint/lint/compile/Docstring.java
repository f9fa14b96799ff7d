package astsprint.lint.compile;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Constants.Surrogates;
import astsprint.ast.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The string that a module, a class or a function begins with. */
final class Docstring {
  private static final int TAB = 8;

  private Docstring() {}

  /** The docstring of a body; null if it has none. */
  static @Nullable Constant of(List<stmt> body) {
    return !body.isEmpty()
            && body.getFirst() instanceof Expr first
            && first.value instanceof Constant constant
            && (constant.value instanceof String || constant.value instanceof Constants.Surrogates)
        ? constant
        : null;
  }

  /** CPython cleans docstrings in UTF-8, which has no lone surrogates. */
  static void check(List<stmt> body, Problems problems) {
    Constant docstring = of(body);
    if (docstring == null || !(docstring.value instanceof Surrogates text)) {
      return;
    }
    int at = 0;
    int position = 0;
    int column = 0;
    for (; !isSurrogate(text.at(at)); at++) {
      int width = text.at(at) == '\t' ? TAB - column % TAB : 1;
      position += width;
      column = text.at(at) == '\n' || text.at(at) == '\r' ? 0 : column + width;
    }
    int end = at + 1;
    while (end < text.length() && isSurrogate(text.at(end))) {
      end++;
    }
    if (end == at + 1) {
      problems.ofCode(
          Wording.SURROGATE_IN_DOCSTRING, docstring, Integer.toHexString(text.at(at)), position);
    } else {
      problems.ofCode(
          Wording.SURROGATES_IN_DOCSTRING, docstring, position, position + end - at - 1);
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
