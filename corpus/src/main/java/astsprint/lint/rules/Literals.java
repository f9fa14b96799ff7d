package astsprint.lint.rules;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Name;
import astsprint.ast.Tuple;

/** Questions about expressions that are written down. */
final class Literals {
  private Literals() {}

  static boolean isNone(AstNode node) {
    return node instanceof Constant constant && constant.value.equals(Constants.NONE);
  }

  static boolean isBoolean(AstNode node) {
    return node instanceof Constant constant && constant.value instanceof Boolean;
  }

  /** A number, a string, bytes, or a tuple of constants: a value that {@code is} may not find. */
  static boolean isConstantWithoutIdentity(AstNode node) {
    return isConstant(node) && !isSingleton(node);
  }

  private static boolean isSingleton(AstNode node) {
    return node instanceof Constant constant
        && (constant.value instanceof Boolean
            || constant.value.equals(Constants.NONE)
            || constant.value.equals(Constants.ELLIPSIS));
  }

  private static boolean isConstant(AstNode node) {
    if (node instanceof Tuple tuple) {
      for (expr item : tuple.elts) {
        if (!isConstant(item)) {
          return false;
        }
      }
      return true;
    }
    return node instanceof Constant;
  }

  static boolean isName(AstNode node, String id) {
    return node instanceof Name name && name.id.equals(id);
  }
}
