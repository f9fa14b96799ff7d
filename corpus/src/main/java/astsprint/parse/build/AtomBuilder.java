package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Constant;
import astsprint.ast.Constants;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.GeneratorExp;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Starred;
import astsprint.ast.Tuple;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.ast.comprehension;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import astsprint.parse.literal.Literals;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Language reference 6.2, atoms, but for strings. */
final class AtomBuilder extends NodeBuilder {
  AtomBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  @Override
  public void exitAtom(AtomContext ctx) {
    expr node;
    if (ctx.name != null) {
      node = variable((PythonToken) ctx.name);
    } else if (ctx.literal != null) {
      node = constant((PythonToken) ctx.literal);
    } else {
      node = latest.enclosure;
    }
    ((PrimaryContext) ctx.parent).node = node;
  }

  /** The use of a name. */
  Name variable(PythonToken token) {
    return at(new Name(name(token), Load.INSTANCE), token, token);
  }

  /** A NUMBER or a keyword that is a constant. */
  Constant constant(PythonToken token) {
    return at(new Constant(literal(token), null), token, token);
  }

  /** The value of a NUMBER or of a keyword that is a constant. */
  Object literal(Token token) {
    return switch (token.getType()) {
      case PythonParser.NONE -> Constants.NONE;
      case PythonParser.TRUE -> true;
      case PythonParser.FALSE -> false;
      case PythonParser.ELLIPSIS -> Constants.ELLIPSIS;
      default -> number((PythonToken) token);
    };
  }

  private Object number(PythonToken token) {
    try {
      return Literals.number(text, token.start, token.end);
    } catch (LiteralError e) {
      throw new Rejection(e.kind().at(token.line, 0, e.details()));
    }
  }

  @Override
  public void exitParenth_form(Parenth_formContext ctx) {
    Flexible_listContext list = ctx.elements;
    if (ctx.yielded != null) {
      latest.enclosure = ctx.yielded.node;
    } else if (list == null) {
      latest.enclosure = at(new Tuple(new ArrayList<>(0), Load.INSTANCE), ctx);
    } else if (list.loops != null) {
      latest.enclosure = at(new GeneratorExp(element(list), list.loops.nodes), ctx);
    } else if (list.trailing != null || list.nodes.size() > 1) {
      latest.enclosure = at(new Tuple(list.nodes, Load.INSTANCE), ctx);
    } else {
      latest.enclosure = list.nodes.getFirst();
      if (latest.enclosure instanceof Starred) {
        throw reject(ErrorKind.STARRED_ALONE, list.start);
      }
    }
  }

  @Override
  public void exitList_display(List_displayContext ctx) {
    Flexible_listContext list = ctx.elements;
    if (list != null && list.loops != null) {
      latest.enclosure = at(new ListComp(element(list), list.loops.nodes), ctx);
    } else {
      List<expr> elements = list == null ? new ArrayList<>(0) : list.nodes;
      latest.enclosure = at(new astsprint.ast.List(elements, Load.INSTANCE), ctx);
    }
  }

  /** The element of a comprehension. */
  private expr element(Flexible_listContext list) {
    expr element = list.nodes.getFirst();
    if (element instanceof Starred) {
      throw reject(ErrorKind.STARRED_IN_COMPREHENSION, element);
    }
    return element;
  }

  @Override
  public void exitBrace_display(Brace_displayContext ctx) {
    Brace_itemContext first = ctx.first;
    if (first == null) {
      latest.enclosure = at(new Dict(new ArrayList<>(0), new ArrayList<>(0)), ctx);
    } else if (ctx.loops != null) {
      latest.enclosure = at(comprehension(first, ctx.loops.nodes), ctx);
    } else if (isPair(first)) {
      latest.enclosure = at(dict(first, ctx.rest), ctx);
    } else {
      latest.enclosure = at(set(first, ctx.rest), ctx);
    }
  }

  private static boolean isPair(Brace_itemContext item) {
    return item.colon != null || item.unpacked != null;
  }

  private expr comprehension(Brace_itemContext item, List<comprehension> loops) {
    if (item.unpacked != null) {
      throw reject(ErrorKind.UNPACKING_IN_COMPREHENSION, item.start);
    }
    if (item.starred != null) {
      throw reject(ErrorKind.STARRED_IN_COMPREHENSION, item.start);
    }
    return isPair(item)
        ? new DictComp(key(item), item.value.node, loops)
        : new SetComp(item.key.node, loops);
  }

  private Dict dict(Brace_itemContext first, List<Brace_itemContext> rest) {
    List<@Nullable expr> keys = new ArrayList<>(1 + rest.size());
    List<expr> values = new ArrayList<>(1 + rest.size());
    addPair(first, keys, values);
    for (Brace_itemContext item : rest) {
      if (!isPair(item)) {
        if (item.key == null) {
          throw reject(ErrorKind.INVALID_SYNTAX, item.start);
        }
        throw new Rejection(Positions.atEnd(source, ErrorKind.MISSING_KEY_COLON, item.key.node));
      }
      addPair(item, keys, values);
    }
    return new Dict(keys, values);
  }

  private void addPair(Brace_itemContext item, List<@Nullable expr> keys, List<expr> values) {
    if (item.unpacked != null) {
      keys.add(null);
      values.add(item.unpacked.node);
    } else {
      keys.add(key(item));
      values.add(item.value.node);
    }
  }

  /** A key is an expression: an assignment, which begins with a name, must be parenthesised. */
  private expr key(Brace_itemContext item) {
    if (item.key.node instanceof NamedExpr && item.start.getType() != PythonParser.LPAR) {
      throw reject(ErrorKind.INVALID_SYNTAX, item.colon);
    }
    return item.key.node;
  }

  private Set set(Brace_itemContext first, List<Brace_itemContext> rest) {
    List<expr> elements = new ArrayList<>(1 + rest.size());
    elements.add(setElement(first));
    for (Brace_itemContext item : rest) {
      if (isPair(item)) {
        throw reject(ErrorKind.INVALID_SYNTAX, item.colon != null ? item.colon : item.start);
      }
      elements.add(setElement(item));
    }
    return new Set(elements);
  }

  private static expr setElement(Brace_itemContext item) {
    return item.starred != null
        ? at(new Starred(item.starred.node, Load.INSTANCE), item)
        : item.key.node;
  }

  @Override
  public void exitFlexible_expression(Flexible_expressionContext ctx) {
    ctx.nodes.add(
        ctx.starred != null
            ? at(new Starred(ctx.starred.node, Load.INSTANCE), ctx)
            : ctx.value.node);
  }

  @Override
  public void exitComp_clause(Comp_clauseContext ctx) {
    List<expr> conditions = new ArrayList<>(ctx.ifs.size());
    for (Or_testContext condition : ctx.ifs) {
      conditions.add(condition.node);
    }
    ctx.nodes.add(
        new comprehension(
            ctx.target.node, ctx.iter.node, conditions, ctx.asynchronous == null ? 0 : 1));
  }

  @Override
  public void exitYield_expression(Yield_expressionContext ctx) {
    ctx.node =
        ctx.source != null
            ? at(new YieldFrom(ctx.source.node), ctx)
            : at(new Yield(ctx.value == null ? null : ctx.value.node), ctx);
  }
}
