package astsprint.lint.rules;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Await;
import astsprint.ast.BinOp;
import astsprint.ast.Call;
import astsprint.ast.Compare;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.Expr;
import astsprint.ast.FormattedValue;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Interpolation;
import astsprint.ast.JoinedStr;
import astsprint.ast.ListComp;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Subscript;
import astsprint.ast.TemplateStr;
import astsprint.ast.Tuple;
import astsprint.ast.USub;
import astsprint.ast.UnaryOp;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions without use, and displays with a hidden part. */
final class ExpressionRules {
  private ExpressionRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(new EmptyFString(), new RepeatedKey(), new UselessExpression());
  }

  /** {@code f"text"}. */
  private record EmptyFString() implements Rule {
    @Override
    public String code() {
      return "F541";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(JoinedStr.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      for (expr part : ((JoinedStr) node).values) {
        if (part instanceof FormattedValue) {
          return;
        }
      }
      if (!isFormatSpec(node, file.parent(node))) {
        file.report(code(), node, "f-string without a placeholder");
      }
    }

    private static boolean isFormatSpec(AstNode node, @Nullable AstNode parent) {
      return (parent instanceof FormattedValue field && node.equals(field.format_spec))
          || (parent instanceof Interpolation place && node.equals(place.format_spec));
    }
  }

  /** {@code {"a": 1, "a": 2}}. */
  private record RepeatedKey() implements Rule {
    @Override
    public String code() {
      return "F601";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Dict.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      List<? extends @Nullable expr> keys = ((Dict) node).keys;
      if (keys.size() < 2) {
        return;
      }
      HashSet<Object> seen = HashSet.newHashSet(keys.size());
      for (expr key : keys) {
        Object value = key == null ? null : value(key);
        if (value != null && !seen.add(value)) {
          file.report(code(), key, "key stands in this dictionary before");
        }
      }
    }

    /** What equal keys have in common: {@code 1}, {@code 1.0} and {@code True} are one key. */
    private static @Nullable Object value(expr key) {
      if (key instanceof Tuple tuple) {
        List<Object> items = new ArrayList<>(tuple.elts.size());
        for (expr item : tuple.elts) {
          Object value = value(item);
          if (value == null) {
            return null;
          }
          items.add(value);
        }
        return items;
      }
      if (key instanceof UnaryOp minus && minus.op instanceof USub) {
        Object value = value(minus.operand);
        return value instanceof BigInteger number ? number.negate() : null;
      }
      if (!(key instanceof Constant constant)) {
        return null;
      }
      return switch (constant.value) {
        case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
        case Double d when d == Math.rint(d) && Math.abs(d) < 1L << 53 ->
            BigInteger.valueOf(d.longValue());
        case Object other -> other;
      };
    }
  }

  /** A statement that computes something and forgets it. */
  private record UselessExpression() implements Rule {
    private static final java.util.Set<String> EMPTY_WHEN_CALLED =
        java.util.Set.of("dict", "frozenset", "list", "set", "tuple");

    @Override
    public String code() {
      return "B018";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Expr.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      expr value = ((Expr) node).value;
      if (value instanceof Compare
          || value instanceof JoinedStr
          || value instanceof TemplateStr
          || (value instanceof Constant constant && isText(constant.value))
          || (value instanceof Name name && name.id.isEmpty())) {
        return;
      }
      if (value instanceof Attribute || !hasEffect(value)) {
        file.report(code(), value, "expression without effect: use its value or remove it");
      }
    }

    private static boolean isText(Object value) {
      return value instanceof String
          || value instanceof Constants.Surrogates
          || value.equals(Constants.ELLIPSIS);
    }

    private static boolean hasEffect(AstNode node) {
      switch (node) {
        case Call call -> {
          return !(call.args.isEmpty()
              && call.keywords.isEmpty()
              && call.func instanceof Name name
              && EMPTY_WHEN_CALLED.contains(name.id));
        }
        // Of a user's class these may do anything.
        case BinOp sum when !isPlain(sum.left) || !isPlain(sum.right) -> {
          return true;
        }
        case Subscript any -> {
          return true;
        }
        case NamedExpr any -> {
          return true;
        }
        case Await any -> {
          return true;
        }
        case Yield any -> {
          return true;
        }
        case YieldFrom any -> {
          return true;
        }
        case ListComp any -> {
          return true;
        }
        case SetComp any -> {
          return true;
        }
        case DictComp any -> {
          return true;
        }
        case GeneratorExp any -> {
          return true;
        }
        default -> {}
      }
      boolean[] found = new boolean[1];
      node.forEachChild(child -> found[0] = found[0] || hasEffect(child));
      return found[0];
    }

    private static boolean isPlain(expr operand) {
      return operand instanceof Constant
          || operand instanceof JoinedStr
          || operand instanceof astsprint.ast.List
          || operand instanceof Tuple
          || operand instanceof Set
          || operand instanceof Dict;
    }
  }
}
