package astsprint.parse.build;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Expr;
import astsprint.ast.ImportFrom;
import astsprint.ast.Module;
import astsprint.ast.alias;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.List;
import java.util.Set;

/** The features named by {@code from __future__ import} at the head of a file must exist. */
public final class FutureFeatures {
  private static final Set<String> FEATURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  private FutureFeatures() {}

  /** The module, if what it asks of the future is there. */
  public static Module check(SourceText source, Module module) throws PythonSyntaxError {
    List<stmt> body = module.body;
    for (stmt statement : body.subList(hasDocstring(body) ? 1 : 0, body.size())) {
      if (!(statement instanceof ImportFrom imports)
          || imports.level != 0
          || !"__future__".equals(imports.module)) {
        return module;
      }
      for (alias feature : imports.names) {
        if (!FEATURES.contains(feature.name)) {
          throw feature.name.equals("braces")
              ? Positions.error(source, ErrorKind.NOT_A_CHANCE, feature)
              : Positions.error(source, ErrorKind.NO_SUCH_FEATURE, feature, feature.name);
        }
      }
    }
    return module;
  }

  private static boolean hasDocstring(List<stmt> body) {
    return !body.isEmpty()
        && body.getFirst() instanceof Expr first
        && first.value instanceof Constant constant
        && (constant.value instanceof String || constant.value instanceof Constants.Surrogates);
  }
}
