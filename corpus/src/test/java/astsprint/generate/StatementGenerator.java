package astsprint.generate;

import astsprint.ast.*;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random programs: every statement of Python 3.14, of any shape that a parser could have made. */
final class StatementGenerator {
  private final Dice dice;
  private final ExpressionGenerator expressions;
  private final PatternGenerator patterns;

  StatementGenerator(Dice dice) {
    this.dice = dice;
    this.expressions = new ExpressionGenerator(dice);
    this.patterns = new PatternGenerator(dice);
  }

  astsprint.ast.Module module(int statements, int depth) {
    return new astsprint.ast.Module(
        dice.some(statements, statements, () -> statement(depth)), new ArrayList<>());
  }

  private expr expression(int depth) {
    return expressions.expression(depth);
  }

  private @Nullable expr maybe(int depth) {
    return dice.maybe(() -> expression(depth));
  }

  private List<stmt> body(int depth) {
    return dice.some(1, 3, () -> statement(depth));
  }

  private List<stmt> maybeBody(int depth) {
    return dice.oneIn(3) ? body(depth) : new ArrayList<>();
  }

  private stmt statement(int depth) {
    return depth > 0 && dice.oneIn(2) ? compound(depth - 1) : simple(Math.max(1, depth));
  }

  private stmt simple(int d) {
    return switch (dice.below(18)) {
      case 0 -> new Return(maybe(d));
      case 1 -> new Delete(dice.some(1, 3, () -> expressions.target(d, Del.INSTANCE)));
      case 2, 3 ->
          new Assign(
              dice.some(1, 3, () -> expressions.target(d, Store.INSTANCE)), expression(d), null);
      case 4 -> new TypeAlias(expressions.name(Store.INSTANCE), typeParameters(d), expression(d));
      case 5 -> new AugAssign(singleTarget(d), expressions.operator(), expression(d));
      case 6 -> {
        expr target = singleTarget(d);
        int simple = target instanceof Name ? dice.below(2) : 0;
        yield new AnnAssign(target, expression(d), maybe(d), simple);
      }
      case 7 -> {
        expr exception = maybe(d);
        yield new Raise(exception, exception == null ? null : maybe(d));
      }
      case 8 -> new Assert(expression(d), maybe(d));
      case 9 -> new Import(dice.some(1, 3, () -> new alias(dotted(), dice.maybe(dice::name))));
      case 10 -> importFrom();
      case 11 -> new Global(dice.some(1, 3, dice::name));
      case 12 -> new Nonlocal(dice.some(1, 3, dice::name));
      case 13 -> new Pass();
      case 14 -> dice.oneIn(2) ? new Break() : new Continue();
      default -> new Expr(expression(d));
    };
  }

  private expr singleTarget(int depth) {
    expr target = expressions.target(depth, Store.INSTANCE);
    return target instanceof Tuple || target instanceof astsprint.ast.List
        ? expressions.name(Store.INSTANCE)
        : target;
  }

  private String dotted() {
    return String.join(".", dice.some(1, 3, dice::name));
  }

  private ImportFrom importFrom() {
    int level = dice.below(5);
    return new ImportFrom(
        level > 0 && dice.oneIn(2) ? null : dotted(),
        dice.oneIn(4)
            ? new ArrayList<>(List.of(new alias("*", null)))
            : dice.some(1, 3, () -> new alias(dice.name(), dice.maybe(dice::name))),
        level);
  }

  private stmt compound(int d) {
    return switch (dice.below(12)) {
      case 0 ->
          new FunctionDef(
              dice.name(),
              expressions.arguments(d, true),
              body(d),
              decorators(d),
              maybe(d),
              null,
              typeParameters(d));
      case 1 ->
          new AsyncFunctionDef(
              dice.name(),
              expressions.arguments(d, true),
              body(d),
              decorators(d),
              maybe(d),
              null,
              typeParameters(d));
      case 2 -> {
        Call bases = expressions.call(d);
        yield new ClassDef(
            dice.name(), bases.args, bases.keywords, body(d), decorators(d), typeParameters(d));
      }
      case 3 ->
          new For(
              expressions.target(d, Store.INSTANCE), expression(d), body(d), maybeBody(d), null);
      case 4 ->
          new AsyncFor(
              expressions.target(d, Store.INSTANCE), expression(d), body(d), maybeBody(d), null);
      case 5 -> new While(expression(d), body(d), maybeBody(d));
      case 6 -> new With(items(d), body(d), null);
      case 7 -> new AsyncWith(items(d), body(d), null);
      case 8 ->
          new Match(
              expression(d),
              dice.some(1, 3, () -> new match_case(patterns.pattern(d + 1), maybe(d), body(d))));
      case 9 -> {
        List<excepthandler> handlers = handlers(d, true);
        boolean any = !handlers.isEmpty();
        List<stmt> last = any ? maybeBody(d) : body(d);
        yield new Try(body(d), handlers, any ? maybeBody(d) : new ArrayList<>(), last);
      }
      case 10 -> {
        List<excepthandler> handlers = handlers(d, false);
        handlers.add(new ExceptHandler(expression(d), null, body(d)));
        yield new TryStar(body(d), handlers, maybeBody(d), maybeBody(d));
      }
      default -> new If(expression(d), body(d), maybeBody(d));
    };
  }

  private List<expr> decorators(int depth) {
    return dice.oneIn(2) ? new ArrayList<>() : dice.some(1, 2, () -> expression(depth));
  }

  private List<withitem> items(int depth) {
    return dice.some(
        1,
        3,
        () ->
            new withitem(
                expression(depth), dice.maybe(() -> expressions.target(depth, Store.INSTANCE))));
  }

  private List<excepthandler> handlers(int depth, boolean bare) {
    List<excepthandler> handlers =
        dice.some(
            0, 2, () -> new ExceptHandler(expression(depth), dice.maybe(dice::name), body(depth)));
    if (bare && dice.oneIn(3)) {
      handlers.add(new ExceptHandler(null, null, body(depth)));
    }
    return handlers;
  }

  private List<type_param> typeParameters(int depth) {
    if (!dice.oneIn(4)) {
      return new ArrayList<>();
    }
    return dice.some(
        1,
        3,
        () ->
            switch (dice.below(3)) {
              case 0 -> new ParamSpec(dice.name(), maybe(depth));
              case 1 ->
                  new TypeVarTuple(
                      dice.name(),
                      dice.oneIn(3) ? new Starred(expression(depth), Load.INSTANCE) : maybe(depth));
              default -> new TypeVar(dice.name(), maybe(depth), maybe(depth));
            });
  }
}
