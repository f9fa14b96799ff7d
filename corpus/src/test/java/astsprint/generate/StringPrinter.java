package astsprint.generate;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.FormattedValue;
import astsprint.ast.Interpolation;
import astsprint.ast.JoinedStr;
import astsprint.parse.literal.PythonRepr;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what stands between quotes, in any of the ways that stand for the same value. */
abstract class StringPrinter {
  final StringBuilder out = new StringBuilder();
  final Dice dice;
  private int brackets;
  private int strings;

  StringPrinter(Dice dice) {
    this.dice = dice;
  }

  /** Writes the expression of a replacement field. */
  abstract void field(expr value);

  final void open(String bracket) {
    out.append(bracket);
    brackets++;
    if (dice.oneIn(20)) {
      gap();
    }
  }

  final void close(String bracket) {
    brackets--;
    out.append(bracket);
  }

  final void spaced(String word) {
    gap();
    out.append(word);
    gap();
  }

  /** White space of some kind: within brackets a line may end, elsewhere it may be continued. */
  final void gap() {
    if (brackets > 0 && strings == 0 && dice.oneIn(12)) {
      out.append(dice.pick("\n", " # é {[(\n", "\n\n\t", "\n  \\\n "));
    } else if (strings == 0 && dice.oneIn(40)) {
      out.append(" \\\n\t");
    } else {
      out.append(dice.pick(" ", " ", " ", "  ", "\t", "\f "));
    }
  }

  final void constant(Constant node) {
    if (node.value instanceof String text) {
      if (node.kind == null && text.length() > 1 && dice.oneIn(6)) {
        int middle = text.offsetByCodePoints(0, 1);
        plain(text.substring(0, middle));
        out.append(' ');
        plain(text.substring(middle));
      } else {
        out.append(node.kind == null ? "" : node.kind);
        plain(text);
      }
    } else if (node.value instanceof Constants.Complex complex && complex.imag() == 0) {
      out.append("0j");
    } else {
      out.append(Constants.ELLIPSIS.equals(node.value) ? "..." : PythonRepr.of(node.value));
    }
  }

  private void plain(String text) {
    String quote = dice.pick("'", "\"", "'''", "\"\"\"");
    boolean raw = text.matches("[a-z0-9 %{}=:!#]*") && dice.oneIn(4) && !endsInLetter();
    out.append(raw ? dice.pick("r", "R") : "").append(quote);
    if (raw) {
      out.append(text);
    } else {
      text.codePoints().forEach(c -> character(c, quote, false));
    }
    out.append(quote);
  }

  private boolean endsInLetter() {
    return !out.isEmpty() && Character.isLetter(out.charAt(out.length() - 1));
  }

  private void character(int c, String quote, boolean braces) {
    if (c == quote.charAt(0) || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (braces && (c == '{' || c == '}')) {
      out.appendCodePoint(c).appendCodePoint(c);
    } else if (c == '\n' && quote.length() == 3 && dice.oneIn(2)) {
      out.append("\n");
    } else if (c < ' ' || dice.oneIn(20)) {
      out.append(
          c > 0xffff
              ? "\\U%08x".formatted(c)
              : c > 0xff ? "\\u%04x".formatted(c) : "\\x%02x".formatted(c));
    } else {
      out.appendCodePoint(c);
    }
  }

  final void formatted(String prefix, List<expr> values) {
    String quote = dice.pick("'", "\"", "'''", "\"\"\"");
    out.append(dice.oneIn(2) ? prefix : prefix.toUpperCase(Locale.ROOT)).append(quote);
    strings++;
    for (expr value : values) {
      if (value instanceof Constant constant) {
        ((String) constant.value).codePoints().forEach(c -> character(c, quote, true));
      } else {
        replacement(value, quote);
      }
    }
    strings--;
    out.append(quote);
  }

  private void replacement(expr value, String quote) {
    out.append('{');
    int start = out.length();
    switch (value) {
      case FormattedValue node -> {
        field(node.value);
        conversion(node.conversion, node.format_spec, quote);
      }
      case Interpolation node -> {
        field(node.value);
        node.str = out.substring(start);
        conversion(node.conversion, node.format_spec, quote);
      }
      default -> throw new IllegalArgumentException(value.toString());
    }
    out.append('}');
  }

  private void conversion(int conversion, @Nullable expr spec, String quote) {
    if (conversion >= 0) {
      out.append('!').append((char) conversion);
    }
    if (spec instanceof JoinedStr parts) {
      out.append(':');
      for (expr part : parts.values) {
        if (part instanceof Constant constant) {
          ((String) constant.value)
              .codePoints()
              .forEach(
                  c -> {
                    if (c == quote.charAt(0) || c == '\\') {
                      out.append('\\');
                    }
                    out.appendCodePoint(c);
                  });
        } else {
          replacement(part, quote);
        }
      }
    }
  }
}
