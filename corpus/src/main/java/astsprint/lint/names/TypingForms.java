package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Call;
import astsprint.ast.Dict;
import astsprint.ast.Expr;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.keyword;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls and subscripts that {@code typing} gives a meaning to: which parts are annotations. */
final class TypingForms {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> BOUNDS = Set.of("bound", "default");

  private TypingForms() {}

  /** The expression that a string in an annotation holds; null if it holds something else. */
  static @Nullable Expr parsed(String annotation) {
    try {
      Module module = Python.parse(annotation);
      return module.body.size() == 1 && module.body.getFirst() instanceof Expr only ? only : null;
    } catch (PythonSyntaxError e) {
      return null; // No annotation, or a wrong one: pyflakes has a message of its own for it.
    }
  }

  /** Walks the parts of a subscript. */
  static void subscript(Subscript node, NameTracker tracker, NameWalk walk) {
    if (isNamed(node.value, "Literal")) {
      walk.accept(node.value);
      walk.as(false, node.slice);
    } else if (isNamed(node.value, "Annotated")
        && node.slice instanceof Tuple items
        && items.elts.size() > 1) {
      walk.accept(node.value);
      walk.below(
          items,
          () -> {
            walk.accept(items.elts.getFirst());
            items.elts.stream().skip(1).forEach(item -> walk.as(false, item));
          });
    } else if (!tracker.inAnnotation && tracker.isTyping(node.value, any -> true)) {
      walk.as(true, node.value);
      walk.as(true, node.slice);
    } else {
      node.forEachChild(walk);
    }
  }

  private static boolean isNamed(AstNode node, String name) {
    return (node instanceof Name variable && variable.id.equals(name))
        || (node instanceof Attribute attribute && attribute.attr.equals(name));
  }

  /** Walks the parts of such a call; false, and nothing is walked, if it is another one. */
  static boolean call(Call call, NameTracker names, NameWalk walk) {
    String function =
        switch (call.func) {
          case Name name -> name.id;
          case Attribute attribute -> attribute.attr;
          default -> "";
        };
    switch (function) {
      case "cast",
          "assert_type",
          "TypeVar",
          "ParamSpec",
          "TypeVarTuple",
          "NewType",
          "TypedDict",
          "NamedTuple" -> {}
      default -> {
        return false;
      }
    }
    // The name was imported under another one, or is not typing's.
    if (!names.isTyping(call.func, function::equals)) {
      return false;
    }
    walk.as(false, call.func);
    switch (function) {
      case "cast" -> arguments(call, 0, 1, Set.of("typ"), walk);
      case "assert_type" -> arguments(call, 1, Integer.MAX_VALUE, NONE, walk);
      case "TypeVar" -> arguments(call, 1, Integer.MAX_VALUE, BOUNDS, walk);
      case "ParamSpec", "TypeVarTuple" -> arguments(call, 0, 0, BOUNDS, walk);
      case "NewType" -> arguments(call, 1, Integer.MAX_VALUE, Set.of("tp"), walk);
      case "TypedDict" -> dictionary(call, walk);
      default -> tuple(call, walk);
    }
    return true;
  }

  private static void arguments(
      Call call, int firstType, int endOfTypes, Set<String> keywords, NameWalk walk) {
    for (int i = 0; i < call.args.size(); i++) {
      walk.as(i >= firstType && i < endOfTypes, call.args.get(i));
    }
    keywords(call, keywords, walk);
  }

  private static void keywords(Call call, Set<String> keywords, NameWalk walk) {
    for (keyword argument : call.keywords) {
      walk.as(argument.arg != null && keywords.contains(argument.arg), argument);
    }
  }

  /** {@code TypedDict("T", {"a": int})}. */
  private static void dictionary(Call call, NameWalk walk) {
    for (int i = 0; i < call.args.size(); i++) {
      if (i == 1 && call.args.get(i) instanceof Dict dict) {
        walk.below(
            dict,
            () -> {
              dict.keys.forEach(key -> walk.as(false, key));
              dict.values.forEach(value -> walk.as(true, value));
            });
      } else {
        walk.as(false, call.args.get(i));
      }
    }
    keywords(call, NONE, walk);
  }

  /** {@code NamedTuple("T", [("a", int)])} and {@code NamedTuple("T", a=int)}. */
  private static void tuple(Call call, NameWalk walk) {
    for (int i = 0; i < call.args.size(); i++) {
      List<? extends AstNode> fields = i == 1 ? items(call.args.get(i)) : null;
      if (fields == null) {
        walk.as(false, call.args.get(i));
      } else {
        walk.below(call.args.get(i), () -> fields.forEach(field -> field(field, walk)));
      }
    }
    call.keywords.forEach(argument -> walk.as(true, argument));
  }

  private static void field(AstNode field, NameWalk walk) {
    List<? extends AstNode> parts = items(field);
    if (parts == null) {
      walk.as(false, field);
      return;
    }
    walk.below(
        field,
        () -> {
          for (int i = 0; i < parts.size(); i++) {
            walk.as(i > 0, parts.get(i));
          }
        });
  }

  private static @Nullable List<? extends AstNode> items(AstNode node) {
    return switch (node) {
      case Tuple tuple -> tuple.elts;
      case astsprint.ast.List list -> list.elts;
      default -> null;
    };
  }
}
