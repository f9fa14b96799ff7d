package astsprint.generate;

import astsprint.ast.*;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.unaryop;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions with as few parentheses as precedence allows and some more at random, with
 * line breaks and comments where brackets allow them.
 */
class ExpressionPrinter extends StringPrinter {
  /** Binding power, weakest first. */
  enum Level {
    YIELD,
    NAMED,
    TEST,
    OR,
    AND,
    NOT,
    COMPARE,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    SHIFT,
    ARITH,
    TERM,
    FACTOR,
    POWER,
    AWAIT,
    ATOM;

    Level tighter() {
      return EnumSet.range(this, ATOM).stream().skip(1).findFirst().orElse(ATOM);
    }
  }

  private record Infix(String symbol, Level level) {}

  private static final Map<Class<? extends operator>, Infix> OPERATORS =
      Map.ofEntries(
          Map.entry(Add.class, new Infix("+", Level.ARITH)),
          Map.entry(Sub.class, new Infix("-", Level.ARITH)),
          Map.entry(Mult.class, new Infix("*", Level.TERM)),
          Map.entry(MatMult.class, new Infix("@", Level.TERM)),
          Map.entry(Div.class, new Infix("/", Level.TERM)),
          Map.entry(Mod.class, new Infix("%", Level.TERM)),
          Map.entry(FloorDiv.class, new Infix("//", Level.TERM)),
          Map.entry(Pow.class, new Infix("**", Level.POWER)),
          Map.entry(LShift.class, new Infix("<<", Level.SHIFT)),
          Map.entry(RShift.class, new Infix(">>", Level.SHIFT)),
          Map.entry(BitOr.class, new Infix("|", Level.BIT_OR)),
          Map.entry(BitXor.class, new Infix("^", Level.BIT_XOR)),
          Map.entry(BitAnd.class, new Infix("&", Level.BIT_AND)));

  private static final Map<Class<? extends cmpop>, String> COMPARISONS =
      Map.of(
          Eq.class, "==",
          NotEq.class, "!=",
          Lt.class, "<",
          LtE.class, "<=",
          Gt.class, ">",
          GtE.class, ">=",
          Is.class, "is",
          IsNot.class, "is not",
          In.class, "in",
          NotIn.class, "not in");

  /** Whether no parentheses are spent that could be spared. */
  boolean frugal;

  ExpressionPrinter(Dice dice) {
    super(dice);
  }

  static String symbol(operator op) {
    return infix(op).symbol();
  }

  private static Infix infix(operator op) {
    return Objects.requireNonNull(OPERATORS.get(op.getClass()));
  }

  /** Writes {@code node}, in parentheses if it binds less tightly than {@code least}. */
  final void expression(expr node, Level least) {
    boolean spare =
        !frugal && dice.oneIn(12) && !(node instanceof Starred) && !(node instanceof Slice);
    if (spare || level(node).compareTo(least) < 0) {
      open("(");
      bare(node);
      close(")");
    } else {
      bare(node);
    }
  }

  private static Level level(expr node) {
    return switch (node) {
      case Yield n -> Level.YIELD;
      case YieldFrom n -> Level.YIELD;
      case NamedExpr n -> Level.NAMED;
      case IfExp n -> Level.TEST;
      case Lambda n -> Level.TEST;
      case BoolOp n -> n.op instanceof Or ? Level.OR : Level.AND;
      case UnaryOp n -> n.op instanceof Not ? Level.NOT : Level.FACTOR;
      case Compare n -> Level.COMPARE;
      case BinOp n -> infix(n.op).level();
      case Await n -> Level.AWAIT;
      default -> Level.ATOM;
    };
  }

  final void bare(expr node) {
    switch (node) {
      case Name n -> out.append(n.id);
      case Constant n -> constant(n);
      case NamedExpr n -> {
        bare(n.target);
        spaced(":=");
        expression(n.value, Level.TEST);
      }
      case BoolOp n -> boolOp(n);
      case BinOp n -> binary(n);
      case UnaryOp n -> {
        out.append(symbol(n.op));
        expression(n.operand, n.op instanceof Not ? Level.NOT : Level.FACTOR);
      }
      case Lambda n -> {
        out.append("lambda ");
        parameters(n.args);
        out.append(": ");
        expression(n.body, Level.TEST);
      }
      case IfExp n -> {
        expression(n.body, Level.OR);
        spaced("if");
        expression(n.test, Level.OR);
        spaced("else");
        expression(n.orelse, Level.TEST);
      }
      case Dict n -> dict(n);
      case astsprint.ast.Set n -> enclosed("{", n.elts, this::item, "}");
      case astsprint.ast.List n -> enclosed("[", n.elts, this::item, "]");
      case Tuple n -> {
        open("(");
        tupleItems(n.elts);
        close(")");
      }
      case ListComp n ->
          comprehension("[", () -> expression(n.elt, Level.NAMED), n.generators, "]");
      case SetComp n -> comprehension("{", () -> expression(n.elt, Level.NAMED), n.generators, "}");
      case GeneratorExp n ->
          comprehension("(", () -> expression(n.elt, Level.NAMED), n.generators, ")");
      case DictComp n -> comprehension("{", () -> pair(n.key, n.value), n.generators, "}");
      case Await n -> prefixed("await ", n.value, Level.ATOM);
      case Yield n -> {
        out.append("yield");
        if (n.value != null) {
          out.append(' ');
          expression(n.value, Level.TEST);
        }
      }
      case YieldFrom n -> prefixed("yield from ", n.value, Level.TEST);
      case Compare n -> {
        expression(n.left, Level.BIT_OR);
        for (int i = 0; i < n.ops.size(); i++) {
          spaced(String.valueOf(COMPARISONS.get(n.ops.get(i).getClass())));
          expression(n.comparators.get(i), Level.BIT_OR);
        }
      }
      case Call n -> call(n);
      case Attribute n -> {
        primary(n.value);
        out.append('.').append(n.attr);
      }
      case Subscript n -> {
        primary(n.value);
        open("[");
        slice(n.slice);
        close("]");
      }
      case Starred n -> prefixed("*", n.value, Level.BIT_OR);
      case Slice n -> oneSlice(n);
      case JoinedStr n -> formatted("f", n.values);
      case TemplateStr n -> formatted("t", n.values);
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private void prefixed(String prefix, expr operand, Level least) {
    out.append(prefix);
    expression(operand, least);
  }

  private static String symbol(unaryop op) {
    return op instanceof Not ? "not " : op instanceof Invert ? "~" : op instanceof UAdd ? "+" : "-";
  }

  private void boolOp(BoolOp node) {
    Level operand = level(node).tighter();
    expression(node.values.getFirst(), operand);
    for (expr value : node.values.subList(1, node.values.size())) {
      spaced(node.op instanceof Or ? "or" : "and");
      expression(value, operand);
    }
  }

  private void binary(BinOp node) {
    Infix infix = infix(node.op);
    boolean power = node.op instanceof Pow;
    expression(node.left, power ? Level.AWAIT : infix.level());
    spaced(infix.symbol());
    expression(node.right, power ? Level.FACTOR : infix.level().tighter());
  }

  /** A number before a dot needs parentheses. */
  private void primary(expr node) {
    if (node instanceof Constant constant && constant.value instanceof Number) {
      open("(");
      bare(node);
      close(")");
    } else {
      expression(node, Level.ATOM);
    }
  }

  private void item(expr node) {
    expression(node, Level.NAMED);
  }

  /** Items with a comma after a single one; not in brackets of their own. */
  final void tupleItems(List<? extends expr> items) {
    commas(items, this::item);
    if (items.size() == 1 || (!items.isEmpty() && dice.oneIn(5))) {
      out.append(',');
    }
  }

  final <T> void commas(List<? extends T> items, Consumer<T> print) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
        gap();
      }
      print.accept(items.get(i));
    }
  }

  private void enclosed(String open, List<expr> items, Consumer<expr> print, String close) {
    open(open);
    commas(items, print);
    if (!items.isEmpty() && dice.oneIn(5)) {
      out.append(',');
    }
    close(close);
  }

  private void dict(Dict node) {
    open("{");
    for (int i = 0; i < node.values.size(); i++) {
      if (i > 0) {
        out.append(',');
        gap();
      }
      expr key = node.keys.get(i);
      if (key == null) {
        prefixed("**", node.values.get(i), Level.BIT_OR);
      } else {
        pair(key, node.values.get(i));
      }
    }
    close("}");
  }

  private void pair(expr key, expr value) {
    expression(key, Level.TEST);
    out.append(':');
    gap();
    expression(value, Level.TEST);
  }

  private void comprehension(
      String open, Runnable element, List<comprehension> generators, String close) {
    open(open);
    element.run();
    for (comprehension generator : generators) {
      spaced(generator.is_async == 1 ? "async for" : "for");
      target(generator.target);
      spaced("in");
      expression(generator.iter, Level.OR);
      for (expr condition : generator.ifs) {
        spaced("if");
        expression(condition, Level.OR);
      }
    }
    close(close);
  }

  /** A target; a tuple of some length perhaps without parentheses. */
  final void target(expr node) {
    if (node instanceof Tuple tuple && !tuple.elts.isEmpty() && dice.oneIn(2)) {
      tupleItems(tuple.elts);
    } else {
      expression(node, Level.ATOM);
    }
  }

  private void call(Call node) {
    primary(node.func);
    if (node.args.size() == 1
        && node.keywords.isEmpty()
        && node.args.getFirst() instanceof GeneratorExp generator) {
      // The call's parentheses serve the generator too.
      bare(generator);
      return;
    }
    open("(");
    arguments(node.args, node.keywords);
    close(")");
  }

  final void arguments(List<expr> args, List<keyword> keywords) {
    commas(args, this::item);
    if (!args.isEmpty() && !keywords.isEmpty()) {
      out.append(", ");
    }
    commas(
        keywords,
        keyword -> {
          out.append(keyword.arg == null ? "**" : keyword.arg + "=");
          expression(keyword.value, Level.TEST);
        });
  }

  private void slice(expr node) {
    if (node instanceof Tuple tuple && !tuple.elts.isEmpty()) {
      commas(tuple.elts, this::oneSlice);
      if (tuple.elts.size() == 1) {
        out.append(',');
      }
    } else {
      oneSlice(node);
    }
  }

  private void oneSlice(expr node) {
    if (node instanceof Slice slice) {
      sliceBound(slice.lower);
      out.append(':');
      sliceBound(slice.upper);
      if (slice.step != null) {
        out.append(':');
        sliceBound(slice.step);
      }
    } else {
      expression(node, Level.NAMED);
    }
  }

  private void sliceBound(@Nullable expr bound) {
    if (bound != null) {
      expression(bound, Level.TEST);
    }
  }

  final void parameters(arguments node) {
    ParameterPrinter.print(this, node);
  }

  @Override
  final void field(expr value) {
    if (value instanceof Name) {
      bare(value);
    } else {
      out.append('(');
      expression(value, Level.YIELD);
      out.append(')');
    }
  }
}
