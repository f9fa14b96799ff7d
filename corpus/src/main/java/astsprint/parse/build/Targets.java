package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import astsprint.ast.Attribute;
import astsprint.ast.Await;
import astsprint.ast.BinOp;
import astsprint.ast.BoolOp;
import astsprint.ast.Call;
import astsprint.ast.Compare;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.FormattedValue;
import astsprint.ast.GeneratorExp;
import astsprint.ast.IfExp;
import astsprint.ast.Interpolation;
import astsprint.ast.JoinedStr;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Not;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Slice;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.TemplateStr;
import astsprint.ast.Tuple;
import astsprint.ast.UnaryOp;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.parse.token.PythonToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be assigned to or deleted, and what the rest is called in messages. */
public final class Targets {
  private Targets() {}

  /** Makes an expression a target, with all that it unpacks into; only after {@link #invalid}. */
  static void use(expr target, expr_context context) {
    switch (target) {
      case Name name -> name.ctx = context;
      case Attribute attribute -> attribute.ctx = context;
      case Subscript subscript -> subscript.ctx = context;
      case Starred starred -> {
        starred.ctx = context;
        use(starred.value, context);
      }
      case Tuple tuple -> {
        tuple.ctx = context;
        useAll(tuple.elts, context);
      }
      case astsprint.ast.List list -> {
        list.ctx = context;
        useAll(list.elts, context);
      }
      default -> throw new IllegalArgumentException("no target: " + target);
    }
  }

  private static void useAll(List<expr> targets, expr_context context) {
    for (expr target : targets) {
      use(target, context);
    }
  }

  /** The first part of an expression that cannot be a target; null if it can. */
  public static @Nullable expr invalid(expr target, boolean deleted) {
    return switch (target) {
      case Name _, Attribute _, Subscript _ -> null;
      case Starred starred -> deleted ? starred : invalid(starred.value, false);
      case Tuple tuple -> firstInvalid(tuple.elts, deleted);
      case astsprint.ast.List list -> firstInvalid(list.elts, deleted);
      default -> target;
    };
  }

  private static @Nullable expr firstInvalid(List<expr> targets, boolean deleted) {
    for (expr target : targets) {
      expr invalid = invalid(target, deleted);
      if (invalid != null) {
        return invalid;
      }
    }
    return null;
  }

  /** Whether an assignment to this expression, which is no target, may be meant to compare. */
  public static boolean mayCompare(expr node, PythonToken start) {
    return switch (start.type) {
      case PythonParser.TRUE, PythonParser.NONE, PythonParser.FALSE -> false;
      case PythonParser.LSQB -> node instanceof ListComp;
      default ->
          switch (node) {
            case expr inner when isGrouped(inner, start) -> !(inner instanceof Starred);
            case Tuple _, Starred _, Lambda _, GeneratorExp _, BoolOp _, Compare _, IfExp _ ->
                false;
            case UnaryOp unary -> !(unary.op instanceof Not);
            default -> true;
          };
    };
  }

  /** Whether parentheses around an expression are no part of it. */
  private static boolean isGrouped(expr node, PythonToken start) {
    return node.lineno != start.line || node.colOffset != start.column;
  }

  /** Whether a value could be compared: no word stands before it that binds less than that. */
  static boolean isComparable(int firstToken) {
    return switch (firstToken) {
      case PythonParser.LAMBDA, PythonParser.NOT, PythonParser.YIELD, PythonParser.STAR -> false;
      default -> true;
    };
  }

  /** CPython's word for a kind of expression. */
  public static String describe(expr node) {
    return switch (node) {
      case Attribute _ -> "attribute";
      case Subscript _ -> "subscript";
      case Starred _ -> "starred";
      case Name _ -> "name";
      case astsprint.ast.List _ -> "list";
      case Tuple _ -> "tuple";
      case Lambda _ -> "lambda";
      case Call _ -> "function call";
      case BoolOp _, BinOp _, UnaryOp _ -> "expression";
      case GeneratorExp _ -> "generator expression";
      case Yield _, YieldFrom _ -> "yield expression";
      case Await _ -> "await expression";
      case ListComp _ -> "list comprehension";
      case SetComp _ -> "set comprehension";
      case DictComp _ -> "dict comprehension";
      case Dict _ -> "dict literal";
      case Set _ -> "set display";
      case JoinedStr _, FormattedValue _ -> "f-string expression";
      case TemplateStr _, Interpolation _ -> "t-string expression";
      case Constant constant -> constant(constant.value);
      case Compare _ -> "comparison";
      case IfExp _ -> "conditional expression";
      case NamedExpr _ -> "named expression";
      case Slice _ -> "slice";
    };
  }

  private static String constant(Object value) {
    if (value.equals(Constants.NONE)) {
      return "None";
    }
    if (value.equals(Constants.ELLIPSIS)) {
      return "ellipsis";
    }
    return value instanceof Boolean truth ? truth ? "True" : "False" : "literal";
  }
}
