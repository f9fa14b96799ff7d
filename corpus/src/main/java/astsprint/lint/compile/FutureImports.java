package astsprint.lint.compile;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.ImportFrom;
import astsprint.ast.Module;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code from __future__ import} statements that a module begins with, behind its docstring:
 * the only ones that Python takes.
 *
 * @param last the last of them
 * @param annotations whether annotations stay text
 */
record FutureImports(@Nullable ImportFrom last, boolean annotations) {
  static FutureImports of(Module module) {
    ImportFrom last = null;
    boolean annotations = false;
    List<stmt> body = module.body;
    for (stmt statement : body.subList(Docstring.of(body) == null ? 0 : 1, body.size())) {
      if (!(statement instanceof ImportFrom imports) || !isFuture(imports)) {
        break;
      }
      last = imports;
      annotations |= imports.names.stream().anyMatch(name -> name.name.equals("annotations"));
    }
    return new FutureImports(last, annotations);
  }

  private static boolean isFuture(ImportFrom imports) {
    return imports.level == 0 && "__future__".equals(imports.module);
  }

  /** Whether a statement asks for a feature too late: CPython compares places. */
  boolean isLate(ImportFrom imports) {
    return isFuture(imports)
        && (last == null
            || imports.lineno > last.lineno
            || (imports.lineno == last.endLineno && imports.colOffset > last.endColOffset));
  }
}
