package astsprint.generate;

import astsprint.ast.*;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes statements: suites on lines of their own or behind the colon, indented at random. */
final class StatementPrinter extends ExpressionPrinter {
  private final PatternPrinter patterns = new PatternPrinter(this);
  private String indent = "";

  StatementPrinter(Dice dice) {
    super(dice);
  }

  /** The source of a whole module. */
  static String print(astsprint.ast.Module module, Dice dice) {
    StatementPrinter printer = new StatementPrinter(dice);
    module.body.forEach(printer::line);
    return printer.out.toString();
  }

  private void line(stmt node) {
    if (dice.oneIn(8)) {
      out.append(dice.pick("\n", "# comment\n", "   \n", "\t# é\n", "\f\n"));
    }
    out.append(indent);
    statement(node);
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append(dice.pick("\n", "\n", "\n", " # end\n", ";\n", "  \n"));
    }
  }

  private void statement(stmt node) {
    switch (node) {
      case Return n -> keyword("return", n.value);
      case Delete n -> {
        out.append("del ");
        commas(n.targets, target -> expression(target, Level.ATOM));
      }
      case Assign n -> {
        n.targets.forEach(
            target -> {
              target(target);
              out.append(" = ");
            });
        value(n.value);
      }
      case TypeAlias n -> {
        out.append("type ");
        bare(n.name);
        typeParameters(n.type_params);
        spaced("=");
        expression(n.value, Level.TEST);
      }
      case AugAssign n -> {
        expression(n.target, Level.ATOM);
        spaced(symbol(n.op) + "=");
        value(n.value);
      }
      case AnnAssign n -> annotated(n);
      case Raise n -> {
        keyword("raise", n.exc);
        if (n.cause != null) {
          keyword(" from", n.cause);
        }
      }
      case Assert n -> {
        keyword("assert", n.test);
        if (n.msg != null) {
          keyword(",", n.msg);
        }
      }
      case Import n -> {
        out.append("import ");
        commas(n.names, this::alias);
      }
      case ImportFrom n -> importFrom(n);
      case Global n -> out.append("global ").append(String.join(", ", n.names));
      case Nonlocal n -> out.append("nonlocal ").append(String.join(", ", n.names));
      case Pass n -> out.append("pass");
      case Break n -> out.append("break");
      case Continue n -> out.append("continue");
      case Expr n -> value(n.value);
      default -> compound(node);
    }
  }

  private void keyword(String word, @Nullable expr operand) {
    out.append(word);
    if (operand != null) {
      out.append(' ');
      expression(operand, Level.TEST);
    }
  }

  private void value(expr value) {
    if (value instanceof Tuple tuple && !tuple.elts.isEmpty() && dice.oneIn(2)) {
      // Outside brackets an assignment expression needs its own.
      commas(
          tuple.elts, item -> expression(item, item instanceof Starred ? Level.ATOM : Level.TEST));
      if (tuple.elts.size() == 1) {
        out.append(',');
      }
    } else {
      expression(value, value instanceof NamedExpr ? Level.TEST : Level.YIELD);
    }
  }

  private void annotated(AnnAssign node) {
    if (node.target instanceof Name name) {
      out.append(node.simple == 1 ? name.id : "(" + name.id + ")");
    } else {
      // An annotated target must not begin with another one in parentheses.
      frugal = true;
      bare(node.target);
      frugal = false;
    }
    out.append(':');
    gap();
    expression(node.annotation, Level.TEST);
    if (node.value != null) {
      out.append(" = ");
      value(node.value);
    }
  }

  private void alias(alias node) {
    out.append(node.name);
    if (node.asname != null) {
      out.append(" as ").append(node.asname);
    }
  }

  private void importFrom(ImportFrom node) {
    out.append("from ").append(".".repeat(node.level));
    out.append(node.module == null ? "" : node.module).append(" import ");
    if (!node.names.getFirst().name.equals("*") && dice.oneIn(2)) {
      open("(");
      commas(node.names, this::alias);
      close(")");
    } else {
      commas(node.names, this::alias);
    }
  }

  private void compound(stmt node) {
    switch (node) {
      case FunctionDef n ->
          function("def ", n.name, n.args, n.body, n.decorator_list, n.returns, n.type_params);
      case AsyncFunctionDef n ->
          function(
              "async def ", n.name, n.args, n.body, n.decorator_list, n.returns, n.type_params);
      case ClassDef n -> {
        decorators(n.decorator_list);
        out.append("class ").append(n.name);
        typeParameters(n.type_params);
        if (!n.bases.isEmpty() || !n.keywords.isEmpty() || dice.oneIn(2)) {
          open("(");
          arguments(n.bases, n.keywords);
          close(")");
        }
        suite(n.body);
      }
      case For n -> loop("for ", n.target, n.iter, n.body, n.orelse);
      case AsyncFor n -> loop("async for ", n.target, n.iter, n.body, n.orelse);
      case While n -> {
        out.append("while ");
        expression(n.test, Level.NAMED);
        suite(n.body);
        clause("else", n.orelse);
      }
      case If n -> conditional("if ", n);
      case With n -> with("with ", n.items, n.body);
      case AsyncWith n -> with("async with ", n.items, n.body);
      case Match n -> {
        out.append("match ");
        expression(n.subject, Level.NAMED);
        out.append(":\n");
        indented(() -> n.cases.forEach(this::matchCase));
      }
      case Try n -> tried(n.body, "except", n.handlers, n.orelse, n.finalbody);
      case TryStar n -> tried(n.body, "except*", n.handlers, n.orelse, n.finalbody);
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private void function(
      String keyword,
      String name,
      arguments args,
      List<stmt> body,
      List<expr> decorators,
      @Nullable expr returns,
      List<type_param> typeParameters) {
    decorators(decorators);
    out.append(keyword).append(name);
    typeParameters(typeParameters);
    open("(");
    parameters(args);
    close(")");
    if (returns != null) {
      spaced("->");
      expression(returns, Level.TEST);
    }
    suite(body);
  }

  private void decorators(List<expr> decorators) {
    for (expr decorator : decorators) {
      out.append('@');
      expression(decorator, Level.NAMED);
      out.append('\n').append(indent);
    }
  }

  private void typeParameters(List<type_param> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    open("[");
    commas(
        parameters,
        parameter -> {
          switch (parameter) {
            case TypeVar n -> {
              out.append(n.name);
              if (n.bound != null) {
                keyword(":", n.bound);
              }
              preset(n.default_value);
            }
            case ParamSpec n -> {
              out.append("**").append(n.name);
              preset(n.default_value);
            }
            case TypeVarTuple n -> {
              out.append('*').append(n.name);
              preset(n.default_value);
            }
            default -> throw new IllegalArgumentException(parameter.toString());
          }
        });
    close("]");
  }

  private void preset(@Nullable expr value) {
    if (value != null) {
      keyword(" =", value);
    }
  }

  private void loop(String keyword, expr target, expr iter, List<stmt> body, List<stmt> orelse) {
    out.append(keyword);
    target(target);
    out.append(" in ");
    if (iter instanceof Tuple) {
      value(iter);
    } else {
      expression(iter, Level.TEST);
    }
    suite(body);
    clause("else", orelse);
  }

  private void conditional(String keyword, If node) {
    out.append(keyword);
    expression(node.test, Level.NAMED);
    suite(node.body);
    if (node.orelse.size() == 1 && node.orelse.getFirst() instanceof If next && dice.oneIn(2)) {
      out.append(indent);
      conditional("elif ", next);
    } else {
      clause("else", node.orelse);
    }
  }

  private void with(String keyword, List<withitem> items, List<stmt> body) {
    out.append(keyword);
    boolean parenthesized = dice.oneIn(3);
    if (parenthesized) {
      open("(");
    }
    commas(
        items,
        item -> {
          // Parentheses around a whole item could be taken for those around all items.
          if (item.context_expr instanceof Tuple) {
            out.append('(');
            bare(item.context_expr);
            out.append(')');
          } else {
            expression(item.context_expr, Level.TEST);
          }
          if (item.optional_vars != null) {
            out.append(" as ");
            expression(item.optional_vars, Level.ATOM);
          }
        });
    if (parenthesized) {
      close(")");
    }
    suite(body);
  }

  private void matchCase(match_case node) {
    out.append(indent).append("case ");
    patterns.top(node.pattern);
    if (node.guard != null) {
      out.append(" if ");
      expression(node.guard, Level.NAMED);
    }
    suite(node.body);
  }

  private void tried(
      List<stmt> body,
      String except,
      List<excepthandler> handlers,
      List<stmt> orelse,
      List<stmt> finalbody) {
    out.append("try");
    suite(body);
    for (excepthandler each : handlers) {
      ExceptHandler handler = (ExceptHandler) each;
      out.append(indent).append(except);
      if (handler.type != null) {
        out.append(' ');
        expression(handler.type, Level.TEST);
      }
      if (handler.name != null) {
        out.append(" as ").append(handler.name);
      }
      suite(handler.body);
    }
    clause("else", orelse);
    clause("finally", finalbody);
  }

  private void clause(String keyword, List<stmt> body) {
    if (!body.isEmpty()) {
      out.append(indent).append(keyword);
      suite(body);
    }
  }

  private void suite(List<stmt> body) {
    out.append(':');
    if (body.stream().allMatch(StatementPrinter::isSimple) && dice.oneIn(3)) {
      out.append(' ');
      for (int i = 0; i < body.size(); i++) {
        out.append(i > 0 ? "; " : "");
        statement(body.get(i));
      }
      out.append('\n');
    } else {
      out.append(dice.pick("\n", " # suite\n"));
      indented(() -> body.forEach(this::line));
    }
  }

  private void indented(Runnable body) {
    String outer = indent;
    indent = outer + dice.pick(" ", "  ", "    ", "\t");
    body.run();
    indent = outer;
  }

  private static boolean isSimple(stmt node) {
    return !(node instanceof FunctionDef
        || node instanceof AsyncFunctionDef
        || node instanceof ClassDef
        || node instanceof For
        || node instanceof AsyncFor
        || node instanceof While
        || node instanceof If
        || node instanceof With
        || node instanceof AsyncWith
        || node instanceof Match
        || node instanceof Try
        || node instanceof TryStar);
  }
}
