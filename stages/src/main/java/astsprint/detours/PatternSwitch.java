package astsprint.detours;

import astsprint.ast.*;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.mod;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.Module;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modern idiom: a switch over the sealed sums, then over the classes of the sum. It reads like
 * the grammar. javac hands the patterns to {@code SwitchBootstraps.typeSwitch}, whose code tests
 * one class after the other: the later a class stands, the longer its nodes wait.
 *
 * <p>The fields that are named here are those of Python's own classes, and a pattern matches
 * subclasses too. So a node of a class that a user added, whose fields may be others, is told apart
 * beforehand and walked by reflection.
 */
public final class PatternSwitch implements TreeWalker {
  private static final ClassValue<Boolean> KNOWN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Asdl.CLASSES.contains(type);
        }
      };

  @Override
  public Walk prepare(AstNode root) {
    return new SwitchingWalk(root);
  }

  private static final class SwitchingWalk extends LiveWalk {
    SwitchingWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      add(root);
      for (int next = 0; next < added; next++) {
        AstNode node = visits[next];
        if (KNOWN.get(node.getClass())) {
          expand(node);
        } else {
          addChildren(node);
        }
      }
      return added;
    }

    private void expand(AstNode node) {
      switch (node) {
        case mod n -> module(n);
        case stmt n -> statement(n);
        case expr n -> expression(n);
        case excepthandler n -> handler(n);
        case pattern n -> pattern(n);
        case type_param n -> typeParameter(n);
        case arg n -> visit(n.annotation);
        case arguments n ->
            visit(
                n.posonlyargs, n.args, n.vararg, n.kwonlyargs, n.kw_defaults, n.kwarg, n.defaults);
        case comprehension n -> visit(n.target, n.iter, n.ifs);
        case keyword n -> visit(n.value);
        case match_case n -> visit(n.pattern, n.guard, n.body);
        case withitem n -> visit(n.context_expr, n.optional_vars);
        // Contexts and operators have no fields.
        default -> {}
      }
    }

    private void module(mod node) {
      switch (node) {
        case Module n -> visit(n.body, n.type_ignores);
        case Interactive n -> visit(n.body);
        case Expression n -> visit(n.body);
        case FunctionType n -> visit(n.argtypes, n.returns);
        default -> {}
      }
    }

    private void statement(stmt node) {
      switch (node) {
        case FunctionDef n -> visit(n.args, n.body, n.decorator_list, n.returns, n.type_params);
        case AsyncFunctionDef n ->
            visit(n.args, n.body, n.decorator_list, n.returns, n.type_params);
        case ClassDef n -> visit(n.bases, n.keywords, n.body, n.decorator_list, n.type_params);
        case Return n -> visit(n.value);
        case Delete n -> visit(n.targets);
        case Assign n -> visit(n.targets, n.value);
        case TypeAlias n -> visit(n.name, n.type_params, n.value);
        case AugAssign n -> visit(n.target, n.op, n.value);
        case AnnAssign n -> visit(n.target, n.annotation, n.value);
        case For n -> visit(n.target, n.iter, n.body, n.orelse);
        case AsyncFor n -> visit(n.target, n.iter, n.body, n.orelse);
        case While n -> visit(n.test, n.body, n.orelse);
        case If n -> visit(n.test, n.body, n.orelse);
        case With n -> visit(n.items, n.body);
        case AsyncWith n -> visit(n.items, n.body);
        case Match n -> visit(n.subject, n.cases);
        case Raise n -> visit(n.exc, n.cause);
        case Try n -> visit(n.body, n.handlers, n.orelse, n.finalbody);
        case TryStar n -> visit(n.body, n.handlers, n.orelse, n.finalbody);
        case Assert n -> visit(n.test, n.msg);
        case Import n -> visit(n.names);
        case ImportFrom n -> visit(n.names);
        case Global n -> visit(n.names);
        case Nonlocal n -> visit(n.names);
        case Expr n -> visit(n.value);
        default -> {}
      }
    }

    private void expression(expr node) {
      switch (node) {
        case BoolOp n -> visit(n.op, n.values);
        case NamedExpr n -> visit(n.target, n.value);
        case BinOp n -> visit(n.left, n.op, n.right);
        case UnaryOp n -> visit(n.op, n.operand);
        case Lambda n -> visit(n.args, n.body);
        case IfExp n -> visit(n.test, n.body, n.orelse);
        case Dict n -> visit(n.keys, n.values);
        case Set n -> visit(n.elts);
        case ListComp n -> visit(n.elt, n.generators);
        case SetComp n -> visit(n.elt, n.generators);
        case DictComp n -> visit(n.key, n.value, n.generators);
        case GeneratorExp n -> visit(n.elt, n.generators);
        case Await n -> visit(n.value);
        case Yield n -> visit(n.value);
        case YieldFrom n -> visit(n.value);
        case Compare n -> visit(n.left, n.ops, n.comparators);
        case Call n -> visit(n.func, n.args, n.keywords);
        case FormattedValue n -> visit(n.value, n.format_spec);
        case Interpolation n -> visit(n.value, n.str, n.format_spec);
        case JoinedStr n -> visit(n.values);
        case TemplateStr n -> visit(n.values);
        case Constant n -> visit(n.value);
        case Attribute n -> visit(n.value, n.ctx);
        case Subscript n -> visit(n.value, n.slice, n.ctx);
        case Starred n -> visit(n.value, n.ctx);
        case Name n -> visit(n.ctx);
        case astsprint.ast.List n -> visit(n.elts, n.ctx);
        case Tuple n -> visit(n.elts, n.ctx);
        case Slice n -> visit(n.lower, n.upper, n.step);
        default -> {}
      }
    }

    private void handler(excepthandler node) {
      switch (node) {
        case ExceptHandler n -> visit(n.type, n.body);
        default -> {}
      }
    }

    private void pattern(pattern node) {
      switch (node) {
        case MatchValue n -> visit(n.value);
        case MatchSingleton n -> visit(n.value);
        case MatchSequence n -> visit(n.patterns);
        case MatchMapping n -> visit(n.keys, n.patterns);
        case MatchClass n -> visit(n.cls, n.patterns, n.kwd_attrs, n.kwd_patterns);
        case MatchAs n -> visit(n.pattern);
        case MatchOr n -> visit(n.patterns);
        default -> {}
      }
    }

    private void typeParameter(type_param node) {
      switch (node) {
        case TypeVar n -> visit(n.bound, n.default_value);
        case ParamSpec n -> visit(n.default_value);
        case TypeVarTuple n -> visit(n.default_value);
        default -> {}
      }
    }

    private void visit(@Nullable Object value) {
      if (value instanceof AstNode node) {
        add(node);
      } else if (value instanceof List<?> items) {
        addItems(items);
      }
    }

    private void visit(@Nullable Object a, @Nullable Object b) {
      visit(a);
      visit(b);
    }

    private void visit(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
      visit(a);
      visit(b, c);
    }

    private void visit(
        @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
      visit(a);
      visit(b, c, d);
    }

    private void visit(
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e) {
      visit(a);
      visit(b, c, d, e);
    }

    private void visit(
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e,
        @Nullable Object f) {
      visit(a);
      visit(b, c, d, e, f);
    }

    private void visit(
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e,
        @Nullable Object f,
        @Nullable Object g) {
      visit(a);
      visit(b, c, d, e, f, g);
    }
  }
}
