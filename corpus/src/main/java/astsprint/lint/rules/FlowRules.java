package astsprint.lint.rules;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AsyncWith;
import astsprint.ast.Break;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.Continue;
import astsprint.ast.ExceptHandler;
import astsprint.ast.Expr;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.If;
import astsprint.ast.Lambda;
import astsprint.ast.Module;
import astsprint.ast.Raise;
import astsprint.ast.Return;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.While;
import astsprint.ast.With;
import astsprint.ast.Yield;
import astsprint.ast.match_case;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that go somewhere else. */
final class FlowRules {
  private FlowRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(new LeavesFinally(), new RaisesWithoutCause(), new Unreachable());
  }

  private static boolean isScope(@Nullable AstNode node) {
    return node == null
        || node instanceof FunctionDef
        || node instanceof AsyncFunctionDef
        || node instanceof Lambda
        || node instanceof ClassDef
        || node instanceof Module;
  }

  private static boolean isLoop(AstNode node) {
    return node instanceof While || node instanceof For || node instanceof AsyncFor;
  }

  /** {@code return} in a {@code finally}: it swallows the exception that is under way. */
  private record LeavesFinally() implements Rule {
    @Override
    public String code() {
      return "B012";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Return.class, Break.class, Continue.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      AstNode child = node;
      AstNode above = file.parent(node);
      while (!isScope(above)) {
        List<stmt> last =
            above instanceof Try attempt
                ? attempt.finalbody
                : above instanceof TryStar attempt ? attempt.finalbody : List.of();
        if (!last.isEmpty() && last.contains(child)) {
          file.report(code(), node, word(node) + " in finally swallows exceptions");
          return;
        }
        if (!(node instanceof Return) && isLoop(above)) {
          return;
        }
        child = above;
        above = above.parent;
      }
    }

    private static String word(AstNode node) {
      return node instanceof Return ? "return" : node instanceof Break ? "break" : "continue";
    }
  }

  /** {@code raise E} in a handler, without {@code from}. */
  private record RaisesWithoutCause() implements Rule {
    @Override
    public String code() {
      return "B904";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Raise.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      Raise raise = (Raise) node;
      if (raise.exc == null || raise.cause != null) {
        return;
      }
      AstNode above = file.parent(node);
      while (!isScope(above) && !(above instanceof ExceptHandler)) {
        if (above instanceof Try || above instanceof TryStar) {
          return; // Its own handlers, or its end, come first.
        }
        above = above.parent;
      }
      if (above instanceof ExceptHandler handler
          && (handler.name == null || !Literals.isName(raise.exc, handler.name))) {
        file.report(
            code(), node, "raise in a handler without from: say what the cause is, or from None");
      }
    }
  }

  /** Statements after one that never goes on. */
  private record Unreachable() implements Rule {
    @Override
    public String code() {
      return "PLW0101";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(
          Module.class,
          FunctionDef.class,
          AsyncFunctionDef.class,
          ClassDef.class,
          If.class,
          While.class,
          For.class,
          AsyncFor.class,
          With.class,
          AsyncWith.class,
          Try.class,
          TryStar.class,
          ExceptHandler.class,
          match_case.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      switch (node) {
        case Module module -> check(module.body, file);
        case FunctionDef def -> check(def.body, file);
        case AsyncFunctionDef def -> check(def.body, file);
        case ClassDef def -> check(def.body, file);
        case With with -> check(with.body, file);
        case AsyncWith with -> check(with.body, file);
        case ExceptHandler handler -> check(handler.body, file);
        case match_case branch -> check(branch.body, file);
        case If branch -> check(branch.body, branch.orelse, file);
        case While loop -> check(loop.body, loop.orelse, file);
        case For loop -> check(loop.body, loop.orelse, file);
        case AsyncFor loop -> check(loop.body, loop.orelse, file);
        case Try attempt -> {
          check(attempt.body, attempt.orelse, file);
          check(attempt.finalbody, file);
        }
        case TryStar attempt -> {
          check(attempt.body, attempt.orelse, file);
          check(attempt.finalbody, file);
        }
        default -> throw new IllegalArgumentException(node.getClass().getName());
      }
    }

    private void check(List<stmt> first, List<stmt> second, LintedFile file) {
      check(first, file);
      check(second, file);
    }

    private void check(List<stmt> block, LintedFile file) {
      for (int i = 0; i < block.size() - 1; i++) {
        if (Ends.here(block.get(i))) {
          stmt next = block.get(i + 1);
          stmt last = block.getLast();
          // `return; yield` makes a generator of a function.
          if (!(next == last && next instanceof Expr only && only.value instanceof Yield)) {
            file.report(
                code(),
                "unreachable",
                next.lineno,
                next.colOffset,
                last.endLineno,
                last.endColOffset);
          }
          return;
        }
      }
    }
  }

  /** Whether what follows a statement can be reached. */
  private static final class Ends {
    private Ends() {}

    static boolean here(AstNode statement) {
      return switch (statement) {
        case Return any -> true;
        case Raise any -> true;
        case Break any -> true;
        case Continue any -> true;
        case If branch -> block(branch.body) && block(branch.orelse);
        case While loop -> isTrue(loop) && loop.body.stream().noneMatch(Ends::breaks);
        case Try attempt ->
            attempt(attempt.body, attempt.handlers, attempt.orelse, attempt.finalbody);
        case TryStar attempt ->
            attempt(attempt.body, attempt.handlers, attempt.orelse, attempt.finalbody);
        default -> false;
      };
    }

    private static boolean block(List<stmt> block) {
      return !block.isEmpty() && here(block.getLast());
    }

    private static boolean attempt(
        List<stmt> body, List<excepthandler> handlers, List<stmt> orelse, List<stmt> last) {
      return block(last)
          || ((block(body) || block(orelse))
              && handlers.stream().allMatch(h -> block(((ExceptHandler) h).body)));
    }

    private static boolean isTrue(While loop) {
      return loop.test instanceof Constant constant
          && (constant.value.equals(true) || constant.value.equals(BigInteger.ONE));
    }

    /** Whether a {@code break} in a statement leaves the loop around it. */
    private static boolean breaks(AstNode node) {
      if (node instanceof Break) {
        return true;
      }
      if (isScope(node)) {
        return false;
      }
      if (isLoop(node)) {
        List<stmt> orelse =
            switch (node) {
              case While loop -> loop.orelse;
              case For loop -> loop.orelse;
              default -> ((AsyncFor) node).orelse;
            };
        return orelse.stream().anyMatch(Ends::breaks);
      }
      boolean[] found = new boolean[1];
      node.forEachChild(child -> found[0] = found[0] || breaks(child));
      return found[0];
    }
  }
}
