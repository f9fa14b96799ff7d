package astsprint.stages.detours;

import astsprint.ast.*;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.mod;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.Module;
import astsprint.stages.LiveWalk;
import astsprint.stages.TreeWalker;
import astsprint.stages.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modern idiom: a switch over the sealed sums, then over the classes of the sum. It reads like
 * the grammar. javac hands the patterns to {@code SwitchBootstraps.typeSwitch}, whose code tests
 * one class after the other: the later a class stands, the longer its nodes wait.
 *
 * <p>It knows the fields of Python's own classes only: those that a user's subclass adds are not
 * walked, which is the price of naming them here.
 */
public final class PatternSwitch implements TreeWalker {
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
        expand(visits[next]);
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
        case arg n -> one(n.annotation);
        case arguments n -> {
          list(n.posonlyargs);
          list(n.args);
          one(n.vararg);
          list(n.kwonlyargs);
          list(n.kw_defaults);
          one(n.kwarg);
          list(n.defaults);
        }
        case comprehension n -> {
          one(n.target);
          one(n.iter);
          list(n.ifs);
        }
        case keyword n -> one(n.value);
        case match_case n -> {
          one(n.pattern);
          one(n.guard);
          list(n.body);
        }
        case withitem n -> {
          one(n.context_expr);
          one(n.optional_vars);
        }
        // Contexts and operators have no fields.
        default -> {}
      }
    }

    private void module(mod node) {
      switch (node) {
        case Module n -> {
          list(n.body);
          list(n.type_ignores);
        }
        case Interactive n -> list(n.body);
        case Expression n -> one(n.body);
        case FunctionType n -> {
          list(n.argtypes);
          one(n.returns);
        }
        default -> {}
      }
    }

    private void statement(stmt node) {
      switch (node) {
        case FunctionDef n -> {
          one(n.args);
          list(n.body);
          list(n.decorator_list);
          one(n.returns);
          list(n.type_params);
        }
        case AsyncFunctionDef n -> {
          one(n.args);
          list(n.body);
          list(n.decorator_list);
          one(n.returns);
          list(n.type_params);
        }
        case ClassDef n -> {
          list(n.bases);
          list(n.keywords);
          list(n.body);
          list(n.decorator_list);
          list(n.type_params);
        }
        case Return n -> one(n.value);
        case Delete n -> list(n.targets);
        case Assign n -> {
          list(n.targets);
          one(n.value);
        }
        case TypeAlias n -> {
          one(n.name);
          list(n.type_params);
          one(n.value);
        }
        case AugAssign n -> {
          one(n.target);
          one(n.op);
          one(n.value);
        }
        case AnnAssign n -> {
          one(n.target);
          one(n.annotation);
          one(n.value);
        }
        case For n -> {
          one(n.target);
          one(n.iter);
          list(n.body);
          list(n.orelse);
        }
        case AsyncFor n -> {
          one(n.target);
          one(n.iter);
          list(n.body);
          list(n.orelse);
        }
        case While n -> {
          one(n.test);
          list(n.body);
          list(n.orelse);
        }
        case If n -> {
          one(n.test);
          list(n.body);
          list(n.orelse);
        }
        case With n -> {
          list(n.items);
          list(n.body);
        }
        case AsyncWith n -> {
          list(n.items);
          list(n.body);
        }
        case Match n -> {
          one(n.subject);
          list(n.cases);
        }
        case Raise n -> {
          one(n.exc);
          one(n.cause);
        }
        case Try n -> {
          list(n.body);
          list(n.handlers);
          list(n.orelse);
          list(n.finalbody);
        }
        case TryStar n -> {
          list(n.body);
          list(n.handlers);
          list(n.orelse);
          list(n.finalbody);
        }
        case Assert n -> {
          one(n.test);
          one(n.msg);
        }
        case Import n -> list(n.names);
        case ImportFrom n -> list(n.names);
        case Expr n -> one(n.value);
        default -> {}
      }
    }

    private void expression(expr node) {
      switch (node) {
        case BoolOp n -> {
          one(n.op);
          list(n.values);
        }
        case NamedExpr n -> {
          one(n.target);
          one(n.value);
        }
        case BinOp n -> {
          one(n.left);
          one(n.op);
          one(n.right);
        }
        case UnaryOp n -> {
          one(n.op);
          one(n.operand);
        }
        case Lambda n -> {
          one(n.args);
          one(n.body);
        }
        case IfExp n -> {
          one(n.test);
          one(n.body);
          one(n.orelse);
        }
        case Dict n -> {
          list(n.keys);
          list(n.values);
        }
        case Set n -> list(n.elts);
        case ListComp n -> {
          one(n.elt);
          list(n.generators);
        }
        case SetComp n -> {
          one(n.elt);
          list(n.generators);
        }
        case DictComp n -> {
          one(n.key);
          one(n.value);
          list(n.generators);
        }
        case GeneratorExp n -> {
          one(n.elt);
          list(n.generators);
        }
        case Await n -> one(n.value);
        case Yield n -> one(n.value);
        case YieldFrom n -> one(n.value);
        case Compare n -> {
          one(n.left);
          list(n.ops);
          list(n.comparators);
        }
        case Call n -> {
          one(n.func);
          list(n.args);
          list(n.keywords);
        }
        case FormattedValue n -> {
          one(n.value);
          one(n.format_spec);
        }
        case Interpolation n -> {
          one(n.value);
          any(n.str);
          one(n.format_spec);
        }
        case JoinedStr n -> list(n.values);
        case TemplateStr n -> list(n.values);
        case Constant n -> any(n.value);
        case Attribute n -> {
          one(n.value);
          one(n.ctx);
        }
        case Subscript n -> {
          one(n.value);
          one(n.slice);
          one(n.ctx);
        }
        case Starred n -> {
          one(n.value);
          one(n.ctx);
        }
        case Name n -> one(n.ctx);
        case astsprint.ast.List n -> {
          list(n.elts);
          one(n.ctx);
        }
        case Tuple n -> {
          list(n.elts);
          one(n.ctx);
        }
        case Slice n -> {
          one(n.lower);
          one(n.upper);
          one(n.step);
        }
        default -> {}
      }
    }

    private void handler(excepthandler node) {
      switch (node) {
        case ExceptHandler n -> {
          one(n.type);
          list(n.body);
        }
        default -> {}
      }
    }

    private void pattern(pattern node) {
      switch (node) {
        case MatchValue n -> one(n.value);
        case MatchSingleton n -> any(n.value);
        case MatchSequence n -> list(n.patterns);
        case MatchMapping n -> {
          list(n.keys);
          list(n.patterns);
        }
        case MatchClass n -> {
          one(n.cls);
          list(n.patterns);
          list(n.kwd_patterns);
        }
        case MatchAs n -> one(n.pattern);
        case MatchOr n -> list(n.patterns);
        default -> {}
      }
    }

    private void typeParameter(type_param node) {
      switch (node) {
        case TypeVar n -> {
          one(n.bound);
          one(n.default_value);
        }
        case ParamSpec n -> one(n.default_value);
        case TypeVarTuple n -> one(n.default_value);
        default -> {}
      }
    }

    private void one(@Nullable AstNode node) {
      if (node != null) {
        add(node);
      }
    }

    private void list(@Nullable List<? extends @Nullable AstNode> nodes) {
      if (nodes != null) {
        for (AstNode node : nodes) {
          one(node);
        }
      }
    }

    private void any(@Nullable Object value) {
      if (value instanceof AstNode node) {
        add(node);
      } else if (value instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof AstNode node) {
            add(node);
          }
        }
      }
    }
  }
}
