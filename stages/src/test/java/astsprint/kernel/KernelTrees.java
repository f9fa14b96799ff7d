package astsprint.kernel;

import astsprint.ast.Add;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Attribute;
import astsprint.ast.BinOp;
import astsprint.ast.Call;
import astsprint.ast.Constant;
import astsprint.ast.Dict;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.ast.USub;
import astsprint.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees that are hard on a layout: every length of row, no row at all, depth, width, chance. */
final class KernelTrees {
  private KernelTrees() {}

  static List<Module> all() {
    List<Module> trees = new ArrayList<>();
    trees.add(module(List.of()));
    trees.add(module(List.of(new Pass())));
    trees.add(deep(3_000));
    trees.add(wide(40_000));
    for (int width = 1; width <= 40; width++) {
      trees.add(calls(width));
    }
    for (int seed = 0; seed < 40; seed++) {
      trees.add(random(seed, 1 + seed % 8));
    }
    trees.add(random(99, 400));
    return trees;
  }

  static Module module(List<stmt> body) {
    return new Module(new ArrayList<>(body), new ArrayList<>());
  }

  static Module deep(int depth) {
    expr value = new Constant("leaf", null);
    for (int i = 0; i < depth; i++) {
      value = new UnaryOp(USub.INSTANCE, value);
    }
    return module(List.of(new Expr(value)));
  }

  static Module wide(int width) {
    List<stmt> body = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      body.add(i % 3 == 0 ? new Pass() : new Expr(name()));
    }
    return module(body);
  }

  /** Rows of {@code width} arguments: all inner, none, every other, all but the first. */
  private static Module calls(int width) {
    List<stmt> body = new ArrayList<>();
    for (int pattern = 0; pattern < 4; pattern++) {
      List<expr> arguments = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        boolean inner = pattern == 0 || (pattern == 2 && i % 2 == 0) || (pattern == 3 && i > 0);
        arguments.add(inner ? name() : new Constant("x", null));
      }
      body.add(new Expr(new Call(name(), arguments, new ArrayList<>())));
    }
    return module(body);
  }

  static Module random(long seed, int statements) {
    Random random = new Random(seed);
    List<stmt> body = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      body.add(new Expr(expression(random, 6)));
    }
    return module(body);
  }

  private static expr expression(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(3) : random.nextInt(10)) {
      case 0, 1 -> name();
      case 2 -> new Constant("x", null);
      case 3, 4 -> new Attribute(expression(random, depth - 1), "x", Load.INSTANCE);
      case 5, 6 ->
          new BinOp(expression(random, depth - 1), Add.INSTANCE, expression(random, depth - 1));
      case 7 -> new Dict(expressions(random, depth), expressions(random, depth));
      default -> new Call(name(), expressions(random, depth), new ArrayList<>());
    };
  }

  private static List<expr> expressions(Random random, int depth) {
    List<expr> some = new ArrayList<>();
    for (int i = random.nextInt(depth > 4 ? 20 : 4); i > 0; i--) {
      some.add(expression(random, depth - 1));
    }
    return some;
  }

  private static Name name() {
    return new Name("x", Load.INSTANCE);
  }
}
