package astsprint.lint.names;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.ParamSpec;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three kinds of type parameters. */
final class TypeParameters {
  private TypeParameters() {}

  static String name(AstNode parameter) {
    return switch (parameter) {
      case TypeVar variable -> variable.name;
      case ParamSpec parameters -> parameters.name;
      case TypeVarTuple tuple -> tuple.name;
      default -> throw new IllegalArgumentException(parameter.getClass().getName());
    };
  }

  /** Its bound and its default, which are evaluated when somebody asks. */
  static List<@Nullable expr> annotations(AstNode parameter) {
    return switch (parameter) {
      case TypeVar variable -> Arrays.asList(variable.bound, variable.default_value);
      case ParamSpec parameters -> Arrays.asList(parameters.default_value);
      case TypeVarTuple tuple -> Arrays.asList(tuple.default_value);
      default -> List.of();
    };
  }
}
