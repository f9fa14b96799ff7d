package astsprint.lint.rules;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.BinOp;
import astsprint.ast.BitOr;
import astsprint.ast.Call;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Name;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Default values of parameters, which are evaluated once, when {@code def} is run. */
final class DefaultRules {
  private static final java.util.Set<String> MAKES_MUTABLE =
      java.util.Set.of(
          "dict",
          "list",
          "set",
          "collections.Counter",
          "collections.OrderedDict",
          "collections.defaultdict",
          "collections.deque");

  private static final java.util.Set<String> MAKES_IMMUTABLE =
      java.util.Set.of(
          "bool",
          "bytes",
          "complex",
          "float",
          "frozenset",
          "int",
          "str",
          "tuple",
          "datetime.date",
          "datetime.datetime",
          "datetime.timedelta",
          "decimal.Decimal",
          "fractions.Fraction",
          "operator.attrgetter",
          "operator.itemgetter",
          "operator.methodcaller",
          "pathlib.Path",
          "re.compile",
          "types.MappingProxyType");

  private static final java.util.Set<String> IMMUTABLE_TYPES =
      java.util.Set.of(
          "bool",
          "bytes",
          "complex",
          "float",
          "frozenset",
          "int",
          "object",
          "range",
          "str",
          "collections.abc.Sized",
          "typing.LiteralString",
          "typing.Sized");

  private static final java.util.Set<String> IMMUTABLE_GENERICS =
      java.util.Set.of(
          "tuple",
          "frozenset",
          "type",
          "collections.abc.ByteString",
          "collections.abc.Collection",
          "collections.abc.Container",
          "collections.abc.Iterable",
          "collections.abc.Mapping",
          "collections.abc.Reversible",
          "collections.abc.Sequence",
          "collections.abc.Set",
          "typing.AbstractSet",
          "typing.ByteString",
          "typing.Callable",
          "typing.Collection",
          "typing.Container",
          "typing.FrozenSet",
          "typing.Iterable",
          "typing.Literal",
          "typing.Mapping",
          "typing.Never",
          "typing.NoReturn",
          "typing.Reversible",
          "typing.Sequence",
          "typing.Tuple");

  private DefaultRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(new Default("B006"), new Default("B008"));
  }

  /** {@code def f(a=[])} is B006, {@code def f(a=g())} B008. */
  private record Default(String code) implements Rule {
    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(arguments.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      arguments parameters = (arguments) node;
      List<expr> defaults = parameters.defaults;
      int positional = parameters.posonlyargs.size() + parameters.args.size();
      for (int i = 0; i < defaults.size(); i++) {
        int index = positional - defaults.size() + i;
        int inArgs = index - parameters.posonlyargs.size();
        arg parameter =
            inArgs < 0 ? parameters.posonlyargs.get(index) : parameters.args.get(inArgs);
        check(node, parameter, defaults.get(i), file);
      }
      for (int i = 0; i < parameters.kw_defaults.size(); i++) {
        expr value = parameters.kw_defaults.get(i);
        if (value != null) {
          check(node, parameters.kwonlyargs.get(i), value, file);
        }
      }
    }

    private void check(AstNode parameters, arg parameter, expr value, LintedFile file) {
      if (!isCandidate(value) || isImmutable(parameter.annotation, file)) {
        return;
      }
      if (code.equals("B008")) {
        calls(value, file);
      } else if (isMutable(value, file) && !(file.parent(parameters) instanceof Lambda)) {
        file.report(
            code,
            value,
            "default of " + parameter.arg + " can be changed, and all calls share it: use None");
      }
    }

    /** Most defaults are constants and names: nothing is to be asked about them. */
    private static boolean isCandidate(expr value) {
      return !(value instanceof astsprint.ast.Constant || value instanceof Name);
    }

    private void calls(AstNode value, LintedFile file) {
      if (value instanceof Lambda) {
        return;
      }
      if (value instanceof Call call) {
        String function = meaning(call.func, file);
        if (function == null
            || !(MAKES_MUTABLE.contains(function) || MAKES_IMMUTABLE.contains(function))) {
          file.report(code, call, "call in a default runs once, when the function is defined");
        }
      }
      value.forEachChild(child -> calls(child, file));
    }

    private static boolean isMutable(expr value, LintedFile file) {
      if (value instanceof Call call) {
        String function = meaning(call.func, file);
        return function != null && MAKES_MUTABLE.contains(function);
      }
      return value instanceof astsprint.ast.List
          || value instanceof Dict
          || value instanceof Set
          || value instanceof ListComp
          || value instanceof DictComp
          || value instanceof SetComp;
    }

    private static boolean isImmutable(@Nullable AstNode annotation, LintedFile file) {
      return switch (annotation) {
        case null -> false;
        case Name name -> isImmutableType(meaning(name, file));
        case Attribute attribute -> isImmutableType(meaning(attribute, file));
        case Subscript subscript -> isImmutable(subscript, file);
        case BinOp union when union.op instanceof BitOr ->
            isImmutable(union.left, file) && isImmutable(union.right, file);
        case astsprint.ast.Constant constant -> Literals.isNone(constant);
        default -> false;
      };
    }

    private static boolean isImmutable(Subscript subscript, LintedFile file) {
      String generic = meaning(subscript.value, file);
      if (generic == null) {
        return false;
      }
      return switch (generic) {
        case "typing.Union" ->
            subscript.slice instanceof Tuple types
                && types.elts.stream().allMatch(type -> isImmutable(type, file));
        case "typing.Optional" -> isImmutable(subscript.slice, file);
        case "typing.Annotated" ->
            subscript.slice instanceof Tuple parts && isImmutable(parts.elts.getFirst(), file);
        default -> IMMUTABLE_GENERICS.contains(generic);
      };
    }

    private static boolean isImmutableType(@Nullable String type) {
      return type != null && (IMMUTABLE_TYPES.contains(type) || IMMUTABLE_GENERICS.contains(type));
    }

    /** What an imported or builtin name means; null for any other expression. */
    private static @Nullable String meaning(expr expression, LintedFile file) {
      String imported = file.names().imported(expression);
      if (imported != null) {
        return imported;
      }
      return expression instanceof Name name && file.names().isBuiltin(name) ? name.id : null;
    }
  }
}
