package astsprint.parse.build;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Call;
import astsprint.ast.GeneratorExp;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Slice;
import astsprint.ast.Starred;
import astsprint.ast.Store;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.keyword;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads atoms, attributes, subscriptions and calls by hand, for {@link ExpressionReader}. Braces,
 * the loops of comprehensions and strings of several parts are left to their rules.
 */
final class PrimaryReader {
  private final PythonParser parser;
  private final TokenArray tokens;
  private final ExpressionReader expressions;
  private final AtomBuilder atoms;
  private final TextBuilder texts;
  private final LatestNodes latest;

  PrimaryReader(
      PythonParser parser,
      TokenArray tokens,
      ExpressionReader expressions,
      AtomBuilder atoms,
      TextBuilder texts,
      LatestNodes latest) {
    this.parser = parser;
    this.tokens = tokens;
    this.expressions = expressions;
    this.atoms = atoms;
    this.texts = texts;
    this.latest = latest;
  }

  /** Rule primary. */
  expr primary() {
    PythonToken start = tokens.next();
    expr node = atom(start);
    while (true) {
      switch (tokens.next().type) {
        case DOT -> {
          tokens.consume();
          node = at(new Attribute(node, identifier(), Load.INSTANCE), start);
        }
        case LSQB -> {
          tokens.consume();
          node = at(new Subscript(node, index(), Load.INSTANCE), start);
        }
        case LPAR -> node = at(call(node), start);
        default -> {
          return node;
        }
      }
    }
  }

  private expr atom(PythonToken token) {
    switch (token.type) {
      case NAME, CASE, MATCH, TYPE, UNDERSCORE, NUMBER, NONE, TRUE, FALSE, ELLIPSIS -> {
        return leaf(token);
      }
      case STRING -> {
        int next = tokens.LA(2);
        if (next != STRING && next != FSTRING_START && next != TSTRING_START) {
          return leaf(token);
        }
        parser.strings();
      }
      case FSTRING_START, TSTRING_START -> parser.strings();
      case LPAR -> {
        return parenthesized(token);
      }
      case LSQB -> {
        return list(token);
      }
      case LBRACE -> parser.brace_display();
      default -> throw parser.unsure();
    }
    return latest.enclosure;
  }

  /** Rule parenth_form: also what is only in parentheses, and a generator. */
  private expr parenthesized(PythonToken open) {
    tokens.consume();
    if (tokens.next().type == YIELD) {
      expr yielded = parser.yield_expression().node;
      expressions.take(RPAR);
      return yielded;
    }
    List<expr> elements = new ArrayList<>(0);
    boolean single = false;
    if (tokens.next().type != RPAR) {
      elements.add(element());
      if (loops()) {
        check(!(elements.getFirst() instanceof Starred));
        return generator(elements.getFirst(), open);
      }
      single = tokens.next().type != COMMA;
      addElements(elements, RPAR);
    }
    expressions.take(RPAR);
    if (!single) {
      return at(new Tuple(elements, Load.INSTANCE), open);
    }
    check(!(elements.getFirst() instanceof Starred));
    return elements.getFirst();
  }

  /** Rule list_display. */
  private expr list(PythonToken open) {
    tokens.consume();
    List<expr> elements = new ArrayList<>(0);
    if (tokens.next().type != RSQB) {
      elements.add(element());
      if (loops()) {
        check(!(elements.getFirst() instanceof Starred));
        ListComp made = new ListComp(elements.getFirst(), parser.comp_for().nodes);
        expressions.take(RSQB);
        return at(made, open);
      }
      addElements(elements, RSQB);
    }
    expressions.take(RSQB);
    return at(new astsprint.ast.List(elements, Load.INSTANCE), open);
  }

  /** Adds what follows the first element, up to the bracket that closes the list. */
  private void addElements(List<expr> elements, int close) {
    while (tokens.next().type == COMMA) {
      tokens.consume();
      if (tokens.next().type != close) {
        elements.add(element());
      }
    }
  }

  /** Rule flexible_expression. */
  private expr element() {
    PythonToken start = tokens.next();
    if (start.type != STAR) {
      return named();
    }
    tokens.consume();
    return at(new Starred(expressions.orExpr(), Load.INSTANCE), start);
  }

  /** Whether a comprehension follows. */
  private boolean loops() {
    int type = tokens.next().type;
    return type == FOR || type == ASYNC;
  }

  /** An atom of one token. */
  private expr leaf(PythonToken token) {
    tokens.consume();
    try {
      return switch (token.type) {
        case NUMBER, NONE, TRUE, FALSE, ELLIPSIS -> atoms.constant(token);
        case STRING -> texts.constant(token);
        default -> atoms.variable(token);
      };
    } catch (Rejection e) {
      throw parser.unsure();
    }
  }

  private String identifier() {
    PythonToken token = tokens.next();
    switch (token.type) {
      case NAME, CASE, MATCH, TYPE, UNDERSCORE -> tokens.consume();
      default -> throw parser.unsure();
    }
    try {
      return atoms.name(token);
    } catch (Rejection e) {
      throw parser.unsure();
    }
  }

  /** Rule assignment_expression. */
  expr named() {
    PythonToken start = tokens.next();
    expr left = expressions.expression();
    if (tokens.next().type != COLONEQUAL) {
      return left;
    }
    if (!(left instanceof Name name && expressions.isBareName(left, start))) {
      throw parser.unsure();
    }
    tokens.consume();
    name.ctx = Store.INSTANCE;
    return at(new NamedExpr(name, expressions.expression()), start);
  }

  private Starred starred(PythonToken star) {
    tokens.consume();
    return at(new Starred(expressions.expression(), Load.INSTANCE), star);
  }

  /** What stands in the brackets of a subscription; several items are a tuple. */
  private expr index() {
    PythonToken start = tokens.next();
    expr first = item();
    if (tokens.next().type == RSQB && !(first instanceof Starred)) {
      tokens.consume();
      return first;
    }
    List<expr> items = new ArrayList<>(2);
    items.add(first);
    while (tokens.next().type == COMMA) {
      tokens.consume();
      if (tokens.next().type != RSQB) {
        items.add(item());
      }
    }
    Tuple tuple = at(new Tuple(items, Load.INSTANCE), start);
    expressions.take(RSQB);
    return tuple;
  }

  /** Rule slice_item. */
  private expr item() {
    PythonToken start = tokens.next();
    if (start.type == STAR) {
      return starred(start);
    }
    expr lower = null;
    if (start.type != COLON) {
      lower = named();
      if (tokens.next().type != COLON) {
        return lower;
      }
      if (lower instanceof NamedExpr && start.type != LPAR) {
        throw parser.unsure();
      }
    }
    tokens.consume();
    expr upper = bound();
    expr step = null;
    if (tokens.next().type == COLON) {
      tokens.consume();
      step = bound();
    }
    return at(new Slice(lower, upper, step), start);
  }

  private @Nullable expr bound() {
    return switch (tokens.next().type) {
      case COLON, COMMA, RSQB -> null;
      default -> expressions.expression();
    };
  }

  private Call call(expr function) {
    PythonToken open = tokens.next();
    tokens.consume();
    List<expr> args = new ArrayList<>(0);
    List<keyword> keywords = new ArrayList<>(0);
    boolean unpacks = false;
    boolean more = tokens.next().type != RPAR;
    while (more) {
      PythonToken start = tokens.next();
      switch (start.type) {
        case STAR -> {
          check(!unpacks);
          args.add(starred(start));
        }
        case DOUBLESTAR -> {
          unpacks = true;
          tokens.consume();
          keywords.add(at(new keyword(null, expressions.expression()), start));
        }
        default -> {
          expr value = named();
          switch (tokens.next().type) {
            case EQUAL -> keywords.add(keyword(value, start));
            case FOR, ASYNC -> {
              check(args.isEmpty() && keywords.isEmpty());
              args.add(generator(value, open));
              return new Call(function, args, keywords);
            }
            default -> {
              check(keywords.isEmpty());
              args.add(value);
            }
          }
        }
      }
      more = tokens.next().type == COMMA;
      if (more) {
        tokens.consume();
        more = tokens.next().type != RPAR;
      }
    }
    expressions.take(RPAR);
    return new Call(function, args, keywords);
  }

  private keyword keyword(expr value, PythonToken start) {
    if (!(value instanceof Name name && expressions.isBareName(value, start))) {
      throw parser.unsure();
    }
    tokens.consume();
    return at(new keyword(name.id, expressions.expression()), start);
  }

  /** Its parentheses are its own, or as a sole argument the call's. */
  private GeneratorExp generator(expr element, PythonToken open) {
    GeneratorExp generator = new GeneratorExp(element, parser.comp_for().nodes);
    expressions.take(RPAR);
    return at(generator, open);
  }

  private void check(boolean right) {
    if (!right) {
      throw parser.unsure();
    }
  }

  /** Gives a node the extent from a token to the one before the next. */
  private <T extends AstNode> T at(T node, PythonToken start) {
    return NodeBuilder.at(node, start, tokens.last());
  }
}
