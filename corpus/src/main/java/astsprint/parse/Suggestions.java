package astsprint.parse;

import astsprint.ast.Asdl.expr;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Lambda;
import astsprint.parse.PythonParser.*;

/** When CPython adds a guess to a message. */
final class Suggestions {
  private Suggestions() {}

  /** Whether an assignment to this expression may be meant as a comparison. */
  static boolean equality(Assigned_valueContext target, expr invalid) {
    return target.node == invalid
        && !(invalid instanceof Lambda)
        && !(invalid instanceof GeneratorExp);
  }
}
