package astsprint.lint.compile;

import astsprint.ast.Asdl.expr;
import astsprint.ast.BinOp;
import astsprint.ast.Constant;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Sub;
import astsprint.ast.USub;
import astsprint.ast.UnaryOp;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The constants of patterns: CPython computes {@code -1} and {@code 1 + 2j} before it compares. */
final class PatternKeys {
  private PatternKeys() {}

  /** The value of a literal in a pattern; null of anything else. */
  static @Nullable Object constant(expr node) {
    return switch (node) {
      case Constant constant -> constant.value;
      case UnaryOp unary when unary.op instanceof USub -> {
        Object operand = constant(unary.operand);
        yield operand == null ? null : negative(operand);
      }
      case BinOp binary -> {
        Object real = constant(binary.left);
        Object imaginary = constant(binary.right);
        yield real == null || !(imaginary instanceof Complex complex)
            ? null
            : sum(real, complex, binary.op instanceof Sub);
      }
      default -> null;
    };
  }

  private static @Nullable Object negative(Object operand) {
    return switch (operand) {
      case BigInteger integer -> integer.negate();
      case Double number -> -number;
      case Complex complex -> new Complex(-complex.real(), -complex.imag());
      default -> null;
    };
  }

  private static @Nullable Object sum(Object real, Complex imaginary, boolean minus) {
    return switch (real) {
      case BigInteger integer -> complex(integer.doubleValue(), imaginary, minus);
      case Double number -> complex(number, imaginary, minus);
      default -> null;
    };
  }

  private static Complex complex(double real, Complex imaginary, boolean minus) {
    double sum = minus ? real - imaginary.real() : real + imaginary.real();
    return new Complex(sum, minus ? -imaginary.imag() : imaginary.imag());
  }

  /** An object that equals those of all values to which a value is equal in Python. */
  static Object equalityOf(Object value) {
    return switch (value) {
      case Boolean bool -> bool ? BigDecimal.ONE : BigDecimal.ZERO;
      case BigInteger integer -> exact(new BigDecimal(integer));
      case Double number -> exact(number);
      case Complex complex when complex.imag() == 0 -> exact(complex.real());
      case Complex complex -> new Complex(complex.real() + 0.0, complex.imag());
      default -> value;
    };
  }

  private static Object exact(double number) {
    return Double.isInfinite(number) || Double.isNaN(number)
        ? number
        : exact(new BigDecimal(number));
  }

  private static Object exact(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
