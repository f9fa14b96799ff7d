package astsprint.lint.compile;

import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Assert;
import astsprint.ast.BinOp;
import astsprint.ast.Compare;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.FormattedValue;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Interpolation;
import astsprint.ast.Is;
import astsprint.ast.IsNot;
import astsprint.ast.JoinedStr;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.Mod;
import astsprint.ast.Name;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.TemplateStr;
import astsprint.ast.Tuple;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Warnings of literals that are used as nothing of their type can be. */
final class LiteralCode {
  private static final Pattern FORMAT_ITEM =
      Pattern.compile("%[-+ #0]*[0-9]{0,2}(?:\\.[0-9]{0,2})?[sra]");

  private static final Pattern FORMAT =
      Pattern.compile("(?:[^%]|%%|" + FORMAT_ITEM.pattern() + ")*", Pattern.DOTALL);

  private LiteralCode() {}

  /** Whether an expression is a constant to the compiler. */
  static boolean isConstant(expr node) {
    return node instanceof Constant || isDebug(node);
  }

  /** CPython replaces {@code __debug__} by its value early. */
  private static boolean isDebug(expr node) {
    return node instanceof Name name && name.ctx instanceof Load && name.id.equals("__debug__");
  }

  /** The name of an expression's type, null if it is not known. */
  private static @Nullable String typeOf(expr node) {
    return switch (node) {
      case Tuple tuple -> "tuple";
      case astsprint.ast.List list -> "list";
      case ListComp list -> "list";
      case Dict dict -> "dict";
      case DictComp dict -> "dict";
      case Set set -> "set";
      case SetComp set -> "set";
      case GeneratorExp generator -> "generator";
      case Lambda lambda -> "function";
      case JoinedStr text -> "str";
      case FormattedValue text -> "str";
      case TemplateStr template -> "string.templatelib.Template";
      case Interpolation interpolation -> "string.templatelib.Interpolation";
      case Constant constant -> typeOf(constant.value);
      case BinOp binary -> isFormat(binary) ? "str" : null;
      default -> isDebug(node) ? "bool" : null;
    };
  }

  /** CPython makes an f-string of {@code "%s" % (x,)} early. */
  private static boolean isFormat(BinOp node) {
    return node.op instanceof Mod
        && node.left instanceof Constant constant
        && constant.value instanceof String format
        && node.right instanceof Tuple tuple
        && tuple.elts.stream().noneMatch(Starred.class::isInstance)
        && FORMAT.matcher(format).matches()
        && FORMAT_ITEM.matcher(format.replace("%%", "")).results().count() == tuple.elts.size();
  }

  private static String typeOf(Object constant) {
    return switch (constant) {
      case Boolean bool -> "bool";
      case BigInteger integer -> "int";
      case Double number -> "float";
      case Complex complex -> "complex";
      case Bytes bytes -> "bytes";
      default ->
          constant.equals(Constants.NONE)
              ? "NoneType"
              : constant.equals(Constants.ELLIPSIS) ? "ellipsis" : "str";
    };
  }

  /** A call of what is no function; a lambda is one. */
  static void called(expr function, Problems problems) {
    String type = typeOf(function);
    if (type != null && !(function instanceof Lambda)) {
      problems.warn(Wording.NOT_CALLABLE, function, type);
    }
  }

  /** A subscript of what takes none, or of what takes integers only. */
  static void subscripted(Subscript node, Problems problems) {
    String type = typeOf(node.value);
    if (type == null || type.equals("dict")) {
      return;
    }
    switch (type) {
      case "list", "tuple", "str", "bytes" -> {
        String index = typeOf(node.slice);
        if (index != null && !index.equals("int") && !index.equals("bool")) {
          problems.warn(Wording.ODD_INDEX, node.value, type, index);
        }
      }
      default -> problems.warn(Wording.NOT_SUBSCRIPTABLE, node.value, type);
    }
  }

  /** {@code is} with a literal: one warning for a chain. */
  static void compared(Compare node, Problems problems) {
    expr left = node.left;
    for (int i = 0; i < node.ops.size(); i++) {
      cmpop operator = node.ops.get(i);
      expr right = node.comparators.get(i);
      boolean identity = operator instanceof Is || operator instanceof IsNot;
      if (identity && (isPlainLiteral(left) || isPlainLiteral(right))) {
        expr literal = isPlainLiteral(left) ? left : right;
        problems.warn(
            operator instanceof Is ? Wording.IS_LITERAL : Wording.IS_NOT_LITERAL,
            node,
            String.valueOf(typeOf(literal)));
        return;
      }
      left = right;
    }
  }

  /** A constant of which there may be equal ones that are not the same. */
  private static boolean isPlainLiteral(expr node) {
    if (node instanceof Tuple tuple) {
      return tuple.elts.stream().allMatch(LiteralCode::isConstant);
    }
    return node instanceof Constant constant
        && !(constant.value instanceof Boolean)
        && !constant.value.equals(Constants.NONE)
        && !constant.value.equals(Constants.ELLIPSIS);
  }

  /** {@code assert (test, message)}. */
  static void asserted(Assert node, Problems problems) {
    if (node.test instanceof Tuple tuple && !tuple.elts.isEmpty()) {
      problems.warn(Wording.ALWAYS_TRUE, node);
    }
  }
}
