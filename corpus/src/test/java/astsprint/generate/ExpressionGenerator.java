package astsprint.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import astsprint.ast.*;
import astsprint.ast.Asdl.boolop;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.expr_context;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.unaryop;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random expressions that a parser could have made. */
final class ExpressionGenerator {
  private static final operator[] OPERATORS = {
    Add.INSTANCE,
    Sub.INSTANCE,
    Mult.INSTANCE,
    MatMult.INSTANCE,
    Div.INSTANCE,
    Mod.INSTANCE,
    Pow.INSTANCE,
    LShift.INSTANCE,
    RShift.INSTANCE,
    BitOr.INSTANCE,
    BitXor.INSTANCE,
    BitAnd.INSTANCE,
    FloorDiv.INSTANCE
  };
  private static final unaryop[] UNARY = {
    Invert.INSTANCE, Not.INSTANCE, UAdd.INSTANCE, USub.INSTANCE
  };
  private static final cmpop[] COMPARISONS = {
    Eq.INSTANCE,
    NotEq.INSTANCE,
    Lt.INSTANCE,
    LtE.INSTANCE,
    Gt.INSTANCE,
    GtE.INSTANCE,
    Is.INSTANCE,
    IsNot.INSTANCE,
    In.INSTANCE,
    NotIn.INSTANCE
  };

  private final Dice dice;

  ExpressionGenerator(Dice dice) {
    this.dice = dice;
  }

  operator operator() {
    return dice.pick(OPERATORS);
  }

  Name name(expr_context ctx) {
    return new Name(dice.name(), ctx);
  }

  expr expression(int depth) {
    if (depth <= 0) {
      return dice.oneIn(2) ? name(Load.INSTANCE) : constant();
    }
    int d = depth - 1;
    return switch (dice.below(26)) {
      case 0 -> new BoolOp(boolean_(), dice.some(2, 4, () -> expression(d)));
      case 1 -> new NamedExpr(name(Store.INSTANCE), expression(d));
      case 2, 3 -> new BinOp(expression(d), operator(), expression(d));
      case 4 -> new UnaryOp(dice.pick(UNARY), expression(d));
      case 5 -> new Lambda(arguments(d, false), expression(d));
      case 6 -> new IfExp(expression(d), expression(d), expression(d));
      case 7 -> dict(d);
      case 8 -> new Set(dice.some(1, 3, () -> starredOr(d)));
      case 9 -> new ListComp(expression(d), generators(d));
      case 10 -> new SetComp(expression(d), generators(d));
      case 11 -> new DictComp(expression(d), expression(d), generators(d));
      case 12 -> new GeneratorExp(expression(d), generators(d));
      case 13 -> new Await(expression(d));
      case 14 -> new Yield(dice.maybe(() -> expression(d)));
      case 15 -> new YieldFrom(expression(d));
      case 16 -> compare(d);
      case 17, 18 -> call(d);
      case 19 -> new JoinedStr(fstring(d, false));
      case 20 -> new TemplateStr(fstring(d, true));
      case 21 -> new Attribute(expression(d), dice.name(), Load.INSTANCE);
      case 22 -> new Subscript(expression(d), slice(d), Load.INSTANCE);
      case 23 -> new astsprint.ast.List(dice.some(0, 3, () -> starredOr(d)), Load.INSTANCE);
      case 24 -> new Tuple(dice.some(0, 3, () -> starredOr(d)), Load.INSTANCE);
      default -> constant();
    };
  }

  private boolop boolean_() {
    return dice.oneIn(2) ? And.INSTANCE : Or.INSTANCE;
  }

  private expr starredOr(int depth) {
    return dice.oneIn(5) ? new Starred(expression(depth), Load.INSTANCE) : expression(depth);
  }

  private Dict dict(int depth) {
    List<@Nullable expr> keys = new ArrayList<>();
    List<expr> values = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      keys.add(dice.oneIn(4) ? null : expression(depth));
      values.add(expression(depth));
    }
    return new Dict(keys, values);
  }

  private List<comprehension> generators(int depth) {
    return dice.some(
        1,
        2,
        () ->
            new comprehension(
                target(depth, Store.INSTANCE),
                expression(depth),
                dice.some(0, 2, () -> expression(depth)),
                dice.below(2)));
  }

  private Compare compare(int depth) {
    List<cmpop> ops = dice.some(1, 3, () -> dice.pick(COMPARISONS));
    return new Compare(
        expression(depth), ops, dice.some(ops.size(), ops.size(), () -> expression(depth)));
  }

  Call call(int depth) {
    List<expr> args = dice.some(0, 3, () -> starredOr(depth));
    return new Call(expression(depth), args, keywords(depth));
  }

  List<keyword> keywords(int depth) {
    return dice.some(
        0, 2, () -> new keyword(dice.oneIn(4) ? null : dice.name(), expression(depth)));
  }

  private expr slice(int depth) {
    return switch (dice.below(4)) {
      case 0 -> oneSlice(depth);
      case 1 -> new Tuple(dice.some(1, 3, () -> sliceOrStarred(depth)), Load.INSTANCE);
      default -> expression(depth);
    };
  }

  private expr sliceOrStarred(int depth) {
    return dice.oneIn(4) ? new Starred(expression(depth), Load.INSTANCE) : oneSlice(depth);
  }

  private expr oneSlice(int depth) {
    return dice.oneIn(3)
        ? expression(depth)
        : new Slice(
            dice.maybe(() -> expression(depth)),
            dice.maybe(() -> expression(depth)),
            dice.maybe(() -> expression(depth)));
  }

  /** What can stand left of {@code =}, after {@code for} or after {@code del}. */
  expr target(int depth, expr_context ctx) {
    return switch (depth <= 0 ? 0 : dice.below(5)) {
      case 1 -> new Attribute(expression(depth - 1), dice.name(), ctx);
      case 2 -> new Subscript(expression(depth - 1), slice(depth - 1), ctx);
      case 3 -> new Tuple(targets(depth - 1, ctx), ctx);
      case 4 -> new astsprint.ast.List(targets(depth - 1, ctx), ctx);
      default -> name(ctx);
    };
  }

  private List<expr> targets(int depth, expr_context ctx) {
    return dice.some(
        0,
        3,
        () ->
            ctx instanceof Store && dice.oneIn(4)
                ? new Starred(target(depth, ctx), ctx)
                : target(depth, ctx));
  }

  arguments arguments(int depth, boolean annotated) {
    List<arg> positional = dice.some(0, 2, () -> argument(depth, annotated));
    List<arg> args = dice.some(0, 2, () -> argument(depth, annotated));
    List<arg> keywordOnly = dice.some(0, 2, () -> argument(depth, annotated));
    List<@Nullable expr> keywordDefaults = new ArrayList<>();
    keywordOnly.forEach(arg -> keywordDefaults.add(dice.maybe(() -> expression(depth))));
    int defaults = dice.below(positional.size() + args.size() + 1);
    arg vararg = dice.maybe(() -> argument(depth, annotated));
    if (vararg != null && annotated && dice.oneIn(3)) {
      vararg.annotation = new Starred(expression(depth), Load.INSTANCE);
    }
    return new arguments(
        positional,
        args,
        vararg,
        keywordOnly,
        keywordDefaults,
        dice.maybe(() -> argument(depth, annotated)),
        dice.some(defaults, defaults, () -> expression(depth)));
  }

  private arg argument(int depth, boolean annotated) {
    return new arg(dice.name(), annotated ? dice.maybe(() -> expression(depth)) : null, null);
  }

  private List<expr> fstring(int depth, boolean template) {
    List<expr> values = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      String text = dice.text();
      boolean afterText = !values.isEmpty() && values.getLast() instanceof Constant;
      if (dice.oneIn(2) && !afterText && !text.isEmpty()) {
        values.add(new Constant(text, null));
      } else {
        values.add(field(depth, template));
      }
    }
    return values;
  }

  private expr field(int depth, boolean template) {
    int conversion = dice.pick(-1, -1, (int) 's', (int) 'r', (int) 'a');
    expr spec = dice.oneIn(3) ? new JoinedStr(spec(depth)) : null;
    expr value = expression(depth - 1);
    return template
        ? new Interpolation(value, "", conversion, spec)
        : new FormattedValue(value, conversion, spec);
  }

  /** In a format spec, text has neither braces nor line ends. */
  private List<expr> spec(int depth) {
    List<expr> values = new ArrayList<>();
    if (dice.oneIn(2)) {
      values.add(new Constant(dice.pick(">10", "%Y-%m-%d", "é", ":", "!r", " ", "\\", "'"), null));
    }
    if (dice.oneIn(3)) {
      values.add(new FormattedValue(expression(depth - 2), -1, null));
    }
    return values;
  }

  Constant constant() {
    Object value =
        switch (dice.below(10)) {
          case 0 -> Constants.NONE;
          case 1 -> dice.oneIn(2);
          case 2 -> Constants.ELLIPSIS;
          case 3 -> BigInteger.valueOf(dice.below(20));
          case 4 -> new BigInteger(200, new Random(dice.below(1 << 20)));
          case 5 -> dice.below(1 << 20) / Math.pow(10, dice.below(30));
          case 6 -> new Constants.Complex(0, dice.below(100) / 8.0);
          case 7 -> new Constants.Bytes(dice.text().getBytes(UTF_8));
          default -> dice.text();
        };
    return new Constant(value, value instanceof String && dice.oneIn(8) ? "u" : null);
  }
}
