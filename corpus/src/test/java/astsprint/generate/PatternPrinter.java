package astsprint.generate;

import astsprint.ast.*;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes patterns. */
final class PatternPrinter {
  private final ExpressionPrinter printer;

  PatternPrinter(ExpressionPrinter printer) {
    this.printer = printer;
  }

  /** A pattern right after {@code case}, where a sequence needs no brackets. */
  void top(pattern node) {
    if (node instanceof MatchSequence sequence
        && !sequence.patterns.isEmpty()
        && printer.dice.oneIn(2)) {
      printer.commas(sequence.patterns, this::pattern);
      if (sequence.patterns.size() == 1) {
        printer.out.append(',');
      }
    } else {
      pattern(node);
    }
  }

  private void pattern(pattern node) {
    switch (node) {
      case MatchValue n -> value(n.value);
      case MatchSingleton n -> printer.bare(new Constant(n.value, null));
      case MatchSequence n -> {
        boolean round = n.patterns.size() != 1 && printer.dice.oneIn(2);
        printer.open(round ? "(" : "[");
        printer.commas(n.patterns, this::pattern);
        printer.close(round ? ")" : "]");
      }
      case MatchMapping n -> mapping(n);
      case MatchClass n -> {
        value(n.cls);
        printer.open("(");
        List<Runnable> parts = new ArrayList<>();
        n.patterns.forEach(part -> parts.add(() -> pattern(part)));
        for (int i = 0; i < n.kwd_attrs.size(); i++) {
          int at = i;
          parts.add(
              () -> {
                printer.out.append(n.kwd_attrs.get(at)).append('=');
                pattern(n.kwd_patterns.get(at));
              });
        }
        printer.commas(parts, Runnable::run);
        printer.close(")");
      }
      case MatchStar n -> printer.out.append('*').append(orWildcard(n.name));
      case MatchAs n -> {
        if (n.pattern == null) {
          printer.out.append(orWildcard(n.name));
        } else {
          printer.open("(");
          pattern(n.pattern);
          printer.out.append(" as ").append(orWildcard(n.name));
          printer.close(")");
        }
      }
      case MatchOr n -> {
        printer.open("(");
        pattern(n.patterns.getFirst());
        for (pattern part : n.patterns.subList(1, n.patterns.size())) {
          printer.spaced("|");
          pattern(part);
        }
        printer.close(")");
      }
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private static String orWildcard(@Nullable String name) {
    return name == null ? "_" : name;
  }

  private void mapping(MatchMapping node) {
    printer.open("{");
    List<Runnable> parts = new ArrayList<>();
    for (int i = 0; i < node.keys.size(); i++) {
      int at = i;
      parts.add(
          () -> {
            value(node.keys.get(at));
            printer.out.append(": ");
            pattern(node.patterns.get(at));
          });
    }
    if (node.rest != null) {
      parts.add(() -> printer.out.append("**").append(node.rest));
    }
    printer.commas(parts, Runnable::run);
    printer.close("}");
  }

  /** A literal or a dotted name, in which no parentheses are allowed. */
  private void value(expr node) {
    switch (node) {
      case Attribute n -> {
        value(n.value);
        printer.out.append('.').append(n.attr);
      }
      case UnaryOp n -> {
        printer.out.append('-');
        value(n.operand);
      }
      case BinOp n -> {
        value(n.left);
        printer.spaced(ExpressionPrinter.symbol(n.op));
        value(n.right);
      }
      default -> printer.bare(node);
    }
  }
}
