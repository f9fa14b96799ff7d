package astsprint.lint.names;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.AugAssign;
import astsprint.ast.BinOp;
import astsprint.ast.Call;
import astsprint.ast.Constant;
import astsprint.ast.Name;
import astsprint.ast.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names in {@code __all__}, as far as they are written down. */
final class Exports {
  private Exports() {}

  /**
   * Adds the names that a statement gives {@code __all__}.
   *
   * @param statement an assignment to it
   * @param before what {@code __all__} has been so far
   */
  static void read(AstNode statement, @Nullable Binding before, List<Constant> names) {
    if (statement instanceof AugAssign && before != null) {
      names.addAll(before.exports);
    }
    @Nullable AstNode value =
        switch (statement) {
          case Assign assign -> assign.value;
          case AugAssign augmented -> augmented.value;
          case AnnAssign annotated -> annotated.value;
          default -> null;
        };
    readValue(value, names);
  }

  /** Adds what a module gives {@code __all__.append} or {@code __all__.extend}, if it does so. */
  static void readCall(Call call, Scope scope) {
    if (scope.kind != Scope.Kind.MODULE
        || !(call.func instanceof Attribute method)
        || !(method.value instanceof Name owner)
        || !owner.id.equals("__all__")
        || call.args.isEmpty()) {
      return;
    }
    Binding exports = scope.get("__all__");
    if (exports != null) {
      switch (method.attr) {
        case "append" -> readItems(call.args, exports.exports);
        case "extend" -> readValue(call.args.getFirst(), exports.exports);
        default -> {}
      }
    }
  }

  private static void readValue(@Nullable AstNode value, List<Constant> names) {
    AstNode rest = value;
    while (rest instanceof BinOp sum) {
      readDisplay(sum.right, names);
      rest = sum.left;
    }
    if (rest != null) {
      readDisplay(rest, names);
    }
  }

  private static void readDisplay(AstNode value, List<Constant> names) {
    List<? extends expr> items =
        switch (value) {
          case astsprint.ast.List list -> list.elts;
          case Tuple tuple -> tuple.elts;
          default -> List.of();
        };
    readItems(items, names);
  }

  private static void readItems(List<? extends expr> items, List<Constant> names) {
    for (expr item : items) {
      if (item instanceof Constant constant && constant.value instanceof String) {
        names.add(constant);
      }
    }
  }
}
