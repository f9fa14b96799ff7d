package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.alias;
import java.util.Objects;

/** What the two statements of import bind. */
final class Imports {
  private Imports() {}

  /** Binds what either statement binds. */
  static void bind(AstNode statement, NameTracker tracker) {
    if (statement instanceof ImportFrom from) {
      bind(from, tracker);
    } else {
      bind((Import) statement, tracker);
    }
  }

  /** Binds what {@code import a, b.c as d} binds. */
  private static void bind(Import node, NameTracker tracker) {
    for (alias item : node.names) {
      boolean submodule = item.asname == null && item.name.indexOf('.') >= 0;
      String name =
          submodule
              ? item.name.substring(0, item.name.indexOf('.'))
              : Objects.requireNonNullElse(item.asname, item.name);
      Binding.Kind kind = submodule ? Binding.Kind.SUBMODULE : Binding.Kind.IMPORT;
      tracker.bind(node, new Binding(kind, name, node, item, item.name));
    }
  }

  /** Binds what {@code from a import b} binds. */
  private static void bind(ImportFrom node, NameTracker tracker) {
    String from = ".".repeat(node.level) + Objects.requireNonNullElse(node.module, "");
    boolean future = from.equals("__future__");
    for (alias item : node.names) {
      if (item.name.equals("*")) {
        star(node, item, from, tracker);
        continue;
      }
      String name = Objects.requireNonNullElse(item.asname, item.name);
      String full = from + (from.endsWith(".") ? "" : ".") + item.name;
      Binding.Kind kind = future ? Binding.Kind.FUTURE : Binding.Kind.FROM;
      tracker.bind(node, new Binding(kind, name, node, item, full));
    }
  }

  private static void star(ImportFrom node, alias item, String from, NameTracker tracker) {
    if (tracker.scope.kind != Scope.Kind.MODULE) {
      return; // CPython's compiler rejects it.
    }
    tracker.scope.importsStar = true;
    tracker.report(Names.Kind.IMPORTS_STAR, node, from, null, "");
    tracker.bind(node, new Binding(Binding.Kind.STAR, from + ".*", node, item, from));
  }
}
