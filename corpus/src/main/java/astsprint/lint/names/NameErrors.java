package astsprint.lint.names;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.ExceptHandler;
import astsprint.ast.Name;
import astsprint.ast.Tuple;
import java.util.List;

/** Whether code is ready for a name that is not there: in its {@code try} no name is undefined. */
final class NameErrors {
  private NameErrors() {}

  /** Whether one of the handlers names {@code NameError}. */
  static boolean caughtBy(List<excepthandler> handlers) {
    return handlers.stream().anyMatch(NameErrors::caughtBy);
  }

  private static boolean caughtBy(excepthandler handler) {
    expr type = ((ExceptHandler) handler).type;
    return type instanceof Tuple types
        ? types.elts.stream().anyMatch(NameErrors::isNameError)
        : type != null && isNameError(type);
  }

  private static boolean isNameError(expr type) {
    return type instanceof Name name && name.id.equals("NameError");
  }
}
