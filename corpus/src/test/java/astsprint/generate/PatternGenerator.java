package astsprint.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import astsprint.ast.*;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Random patterns for {@code match}. */
final class PatternGenerator {
  private final Dice dice;

  PatternGenerator(Dice dice) {
    this.dice = dice;
  }

  pattern pattern(int depth) {
    if (depth <= 0) {
      return dice.oneIn(2) ? capture() : new MatchValue(literal());
    }
    int d = depth - 1;
    return switch (dice.below(9)) {
      case 0 -> new MatchSingleton(dice.oneIn(3) ? Constants.NONE : (Object) dice.oneIn(2));
      case 1 -> sequence(d);
      case 2 -> mapping(d);
      case 3 -> {
        List<String> names = dice.some(0, 2, this::captureName);
        yield new MatchClass(
            dotted(dice.below(3)),
            dice.some(0, 2, () -> pattern(d)),
            names,
            dice.some(names.size(), names.size(), () -> pattern(d)));
      }
      case 4 -> new MatchOr(dice.some(2, 3, () -> pattern(d)));
      case 5 -> new MatchAs(pattern(d), captureName());
      case 6 -> capture();
      case 7 -> new MatchValue(dotted(1 + dice.below(2)));
      default -> new MatchValue(literal());
    };
  }

  private MatchAs capture() {
    return new MatchAs(null, dice.oneIn(3) ? null : captureName());
  }

  private String captureName() {
    String name = dice.name();
    return name.equals("_") ? "x" : name;
  }

  private MatchSequence sequence(int depth) {
    List<pattern> patterns = dice.some(0, 3, () -> pattern(depth));
    if (dice.oneIn(2)) {
      patterns.add(
          dice.below(patterns.size() + 1), new MatchStar(dice.oneIn(2) ? null : captureName()));
    }
    return new MatchSequence(patterns);
  }

  private MatchMapping mapping(int depth) {
    List<expr> keys =
        dice.some(0, 2, () -> dice.oneIn(3) ? dotted(1) : dice.oneIn(4) ? none() : literal());
    return new MatchMapping(
        keys,
        new ArrayList<>(dice.some(keys.size(), keys.size(), () -> pattern(depth))),
        dice.oneIn(2) ? null : captureName());
  }

  private Constant none() {
    return new Constant(dice.oneIn(2) ? Constants.NONE : (Object) dice.oneIn(2), null);
  }

  private expr dotted(int attributes) {
    expr name = new Name(captureName(), Load.INSTANCE);
    for (int i = 0; i < attributes; i++) {
      name = new Attribute(name, dice.name(), Load.INSTANCE);
    }
    return name;
  }

  private expr literal() {
    return switch (dice.below(5)) {
      case 0 -> real();
      case 1 -> new UnaryOp(USub.INSTANCE, real());
      case 2 -> {
        expr left = dice.oneIn(2) ? real() : new UnaryOp(USub.INSTANCE, real());
        Constant imaginary = new Constant(new Constants.Complex(0, dice.below(9)), null);
        yield new BinOp(left, dice.oneIn(2) ? Add.INSTANCE : Sub.INSTANCE, imaginary);
      }
      case 3 -> new Constant(new Constants.Bytes(dice.text().getBytes(UTF_8)), null);
      default -> new Constant(dice.text(), null);
    };
  }

  private Constant real() {
    return new Constant(
        dice.oneIn(2) ? BigInteger.valueOf(dice.below(99)) : (Object) (dice.below(99) / 4.0), null);
  }
}
