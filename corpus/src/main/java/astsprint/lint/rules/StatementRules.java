package astsprint.lint.rules;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Assert;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.Call;
import astsprint.ast.ClassDef;
import astsprint.ast.ExceptHandler;
import astsprint.ast.If;
import astsprint.ast.IfExp;
import astsprint.ast.Lambda;
import astsprint.ast.Name;
import astsprint.ast.Raise;
import astsprint.ast.Tuple;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single statements that say something else than they mean. */
final class StatementRules {
  private StatementRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(
        new BareExcept(), new NamedLambda(), new AssertTuple(), new IfTuple(), new RaiseConstant());
  }

  /** {@code except:} that does not raise again. */
  private record BareExcept() implements Rule {
    @Override
    public String code() {
      return "E722";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(ExceptHandler.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      ExceptHandler handler = (ExceptHandler) node;
      if (handler.type == null
          && handler.body.stream().noneMatch(s -> s instanceof Raise r && r.exc == null)) {
        int start = file.start(handler);
        file.report(
            code(),
            "except without a class catches SystemExit and KeyboardInterrupt too",
            start,
            start + "except".length());
      }
    }
  }

  /** {@code f = lambda: 1}. */
  private record NamedLambda() implements Rule {
    @Override
    public String code() {
      return "E731";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Assign.class, AnnAssign.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      if (node instanceof Assign assign) {
        if (assign.value instanceof Lambda && assign.targets.size() == 1) {
          check(assign, assign.targets.getFirst(), file);
        }
      } else if (node instanceof AnnAssign assign
          && assign.value instanceof Lambda
          // A field of a dataclass.
          && !(file.parent(node) instanceof ClassDef)) {
        check(assign, assign.target, file);
      }
    }

    private void check(AstNode assign, expr target, LintedFile file) {
      if (target instanceof Name name) {
        file.report(code(), assign, "a lambda gets the name " + name.id + ": use def");
      }
    }
  }

  /** {@code assert (x, "message")}. */
  private record AssertTuple() implements Rule {
    @Override
    public String code() {
      return "F631";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Assert.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      if (isTuple(((Assert) node).test)) {
        file.report(code(), node, "assert on a tuple never fails: remove the parentheses");
      }
    }
  }

  /** {@code if (a, b):}. */
  private record IfTuple() implements Rule {
    @Override
    public String code() {
      return "F634";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(If.class, IfExp.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      expr test = node instanceof If branch ? branch.test : ((IfExp) node).test;
      if (isTuple(test)) {
        file.report(code(), test, "a condition that is a tuple is always true");
      }
    }
  }

  private static boolean isTuple(@Nullable expr test) {
    return test instanceof Tuple tuple && !tuple.elts.isEmpty();
  }

  /** {@code raise NotImplemented}. */
  private record RaiseConstant() implements Rule {
    @Override
    public String code() {
      return "F901";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Raise.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      expr raised = ((Raise) node).exc;
      expr named = raised instanceof Call call ? call.func : raised;
      if (named != null && Literals.isName(named, "NotImplemented")) {
        file.report(code(), named, "NotImplemented is no exception: raise NotImplementedError");
      }
    }
  }
}
