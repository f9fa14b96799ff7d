package astsprint.parse;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Attribute;
import astsprint.ast.Call;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.Slice;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.keyword;
import astsprint.parse.PythonParser.*;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Language reference 6.3, primaries: attributes, subscriptions, calls. */
abstract class PrimaryBuilder extends AtomBuilder {
  PrimaryBuilder(SourceText source, TokenArray tokens) {
    super(source, tokens);
  }

  @Override
  public void exitAttributeref(AttributerefContext ctx) {
    PrimaryContext primary = (PrimaryContext) ctx.parent;
    String attribute = name(ctx.name.start);
    primary.node =
        at(new Attribute(primary.node, attribute, Load.INSTANCE), primary.start, ctx.stop);
  }

  @Override
  public void exitSubscription(SubscriptionContext ctx) {
    PrimaryContext primary = (PrimaryContext) ctx.parent;
    primary.node =
        at(new Subscript(primary.node, index(ctx), Load.INSTANCE), primary.start, ctx.stop);
  }

  private expr index(SubscriptionContext ctx) {
    expr first = ctx.first.node;
    if (ctx.trailing == null && ctx.rest.isEmpty() && !(first instanceof Starred)) {
      return first;
    }
    List<expr> items = new ArrayList<>(1 + ctx.rest.size());
    items.add(first);
    for (Slice_itemContext item : ctx.rest) {
      items.add(item.node);
    }
    // The tuple has no brackets of its own; a trailing comma belongs to it.
    PythonToken close = (PythonToken) ctx.stop;
    return at(new Tuple(items, Load.INSTANCE), ctx.first.start, tokens.get(close.index - 1));
  }

  @Override
  public void exitSlice_item(Slice_itemContext ctx) {
    if (ctx.starred != null) {
      ctx.node = at(new Starred(ctx.starred.node, Load.INSTANCE), ctx);
    } else if (ctx.colon == null) {
      ctx.node = ctx.lower.node;
    } else {
      if (ctx.lower != null && ctx.lower.value != null) {
        throw reject("invalid syntax", ctx.colon);
      }
      expr lower = ctx.lower == null ? null : ctx.lower.node;
      ctx.node = at(new Slice(lower, node(ctx.upper), node(ctx.step)), ctx);
    }
  }

  static @Nullable expr node(@Nullable ExpressionContext ctx) {
    return ctx == null ? null : ctx.node;
  }

  @Override
  public void exitCall(CallContext ctx) {
    PrimaryContext primary = (PrimaryContext) ctx.parent;
    Argument_listContext list = ctx.arguments;
    List<expr> args = list == null ? new ArrayList<>(0) : list.args;
    List<keyword> keywords = list == null ? new ArrayList<>(0) : list.keywords;
    if (list != null && list.bare != null) {
      if (args.size() + keywords.size() > 1 || list.trailing != null) {
        throw reject("Generator expression must be parenthesized", list.bare.start);
      }
      // The call's parentheses are the generator's as well.
      at(args.getFirst(), ctx);
    }
    primary.node = at(new Call(primary.node, args, keywords), primary.start, ctx.stop);
  }

  @Override
  public void exitArgument(ArgumentContext ctx) {
    Argument_listContext all = ctx.all;
    if (ctx.unpacked != null) {
      all.unpacks = true;
      all.keywords.add(at(new keyword(null, ctx.unpacked.node), ctx));
    } else if (ctx.starred != null) {
      if (all.unpacks) {
        throw reject(
            "iterable argument unpacking follows keyword argument unpacking",
            tokens.get(index(ctx.start) - 1));
      }
      all.args.add(at(new Starred(ctx.starred.node, Load.INSTANCE), ctx));
    } else if (ctx.keyword_value != null) {
      all.keywords.add(at(new keyword(keywordName(ctx), ctx.keyword_value.node), ctx));
    } else {
      positional(ctx, all);
    }
  }

  private void positional(ArgumentContext ctx, Argument_listContext all) {
    if (all.unpacks) {
      throw reject("positional argument follows keyword argument unpacking", afterArguments(ctx));
    }
    if (!all.keywords.isEmpty() && isEnded(ctx)) {
      throw reject("positional argument follows keyword argument", afterArguments(ctx));
    }
    if (ctx.loops != null) {
      all.bare = ctx;
      all.args.add(at(new GeneratorExp(ctx.value.node, ctx.loops.nodes), ctx));
    } else {
      all.args.add(ctx.value.node);
    }
  }

  /** Whether no token of another kind follows, which is the error then. */
  private boolean isEnded(ArgumentContext ctx) {
    int next = tokens.get(index(ctx.stop) + 1).type;
    return next == PythonParser.COMMA || next == PythonParser.RPAR;
  }

  /** Where CPython reports an argument out of order: at the parenthesis that closes the call. */
  private PythonToken afterArguments(ArgumentContext ctx) {
    int open = 1;
    int i = ((PythonToken) ctx.stop).index;
    while (open > 0 && i + 1 < tokens.size()) {
      open +=
          switch (tokens.get(++i).type) {
            case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> 1;
            case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> -1;
            default -> 0;
          };
    }
    return tokens.get(i);
  }

  private String keywordName(ArgumentContext ctx) {
    PythonToken first = (PythonToken) ctx.value.start;
    if (ctx.value.node instanceof Name name && isOneToken(ctx.value)) {
      return name.id;
    }
    boolean keyword =
        switch (first.type) {
          case PythonParser.TRUE, PythonParser.FALSE, PythonParser.NONE -> isOneToken(ctx.value);
          default -> false;
        };
    throw reject(
        keyword
            ? "cannot assign to " + text.substring(first.start, first.end)
            : "expression cannot contain assignment, perhaps you meant \"==\"?",
        ctx.value.node);
  }
}
