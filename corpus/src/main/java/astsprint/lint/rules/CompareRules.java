package astsprint.lint.rules;

import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Call;
import astsprint.ast.Compare;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.Eq;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Is;
import astsprint.ast.IsNot;
import astsprint.ast.ListComp;
import astsprint.ast.Name;
import astsprint.ast.NotEq;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Comparisons by the wrong operator. */
final class CompareRules {
  /** Builtin classes that begin with a small letter; the others are exceptions. */
  private static final java.util.Set<String> TYPES =
      java.util.Set.of(
          """
          bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list
          map memoryview object property range reversed set slice staticmethod str super tuple type
          zip
          """
              .strip()
              .split("\\s+"));

  private CompareRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(
        new EqualsSingleton("E711", "None", Literals::isNone),
        new EqualsSingleton("E712", "True or False", Literals::isBoolean),
        new ComparesTypes(),
        new IsLiteral());
  }

  /** One operator of a chain, and what stands on its sides. */
  private record Side(expr left, cmpop op, expr right) {}

  /** {@code a < b < c} compares a with b, then b with c. */
  private static List<Side> sides(Compare chain) {
    List<Side> sides = new ArrayList<>(chain.ops.size());
    expr left = chain.left;
    for (int i = 0; i < chain.ops.size(); i++) {
      expr right = chain.comparators.get(i);
      sides.add(new Side(left, chain.ops.get(i), right));
      left = right;
    }
    return sides;
  }

  /** {@code x == None}: a class may answer as it likes. */
  private record EqualsSingleton(String code, String what, Predicate<AstNode> is) implements Rule {
    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Compare.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      Compare compare = (Compare) node;
      expr left = compare.left;
      if (is.test(left) && !Literals.isConstantWithoutIdentity(compare.comparators.getFirst())) {
        report(compare, left, compare.ops.getFirst(), file);
      }
      for (Side side : sides(compare)) {
        if (is.test(side.right()) && !Literals.isConstantWithoutIdentity(side.left())) {
          report(compare, side.right(), side.op(), file);
        }
      }
    }

    private void report(Compare compare, expr operand, cmpop op, LintedFile file) {
      AstNode place = Literals.isNone(operand) ? operand : compare;
      if (op instanceof Eq) {
        file.report(code, place, "comparison to " + what + " by ==: use is");
      } else if (op instanceof NotEq) {
        file.report(code, place, "comparison to " + what + " by !=: use is not");
      }
    }
  }

  /** {@code type(a) == type(b)}. */
  private record ComparesTypes() implements Rule {
    @Override
    public String code() {
      return "E721";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Compare.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      Compare compare = (Compare) node;
      for (Side side : sides(compare)) {
        if ((side.op() instanceof Eq || side.op() instanceof NotEq)
            && (isType(side.left(), file) || isType(side.right(), file))
            && !isDtype(side.left())
            && !isDtype(side.right())) {
          file.report(
              code(), compare, "types compared by == or !=: use is, is not or isinstance()");
          return;
        }
      }
    }

    private static boolean isType(expr operand, LintedFile file) {
      return switch (operand) {
        case Call call ->
            call.func instanceof Name name
                && name.id.equals("type")
                && file.names().isBuiltin(name);
        case Name name -> isClass(name.id) && file.names().isBuiltin(name);
        default -> false;
      };
    }

    private static boolean isClass(String builtin) {
      return TYPES.contains(builtin)
          || (builtin.length() > 0
              && Character.isUpperCase(builtin.charAt(0))
              && !builtin.equals("NotImplemented")
              && !builtin.equals("Ellipsis"));
    }

    /** NumPy's and pandas' types of data compare as values. */
    private static boolean isDtype(expr operand) {
      return operand instanceof Attribute attribute && attribute.attr.equals("dtype");
    }
  }

  /** {@code x is "a"}: whether equal literals are one object is the interpreter's business. */
  private record IsLiteral() implements Rule {
    @Override
    public String code() {
      return "F632";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Compare.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      Compare compare = (Compare) node;
      for (Side side : sides(compare)) {
        if ((side.op() instanceof Is || side.op() instanceof IsNot)
            && (isFresh(side.left()) || isFresh(side.right()))) {
          file.report(code(), compare, "identity of a literal compared: use == or !=");
        }
      }
    }

    private static boolean isFresh(expr operand) {
      return Literals.isConstantWithoutIdentity(operand)
          || operand instanceof astsprint.ast.List
          || operand instanceof Dict
          || operand instanceof Set
          || operand instanceof ListComp
          || operand instanceof SetComp
          || operand instanceof DictComp
          || operand instanceof GeneratorExp;
    }
  }
}
