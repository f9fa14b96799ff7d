package astsprint.parse.build;

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
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;

/** Language reference 6.3, primaries: attributes, subscriptions, calls. */
final class PrimaryBuilder extends NodeBuilder {
  PrimaryBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
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
        throw reject(ErrorKind.INVALID_SYNTAX, ctx.colon);
      }
      expr lower = ctx.lower == null ? null : ctx.lower.node;
      ctx.node = at(new Slice(lower, node(ctx.upper), node(ctx.step)), ctx);
    }
  }

  @Override
  public void exitCall(CallContext ctx) {
    PrimaryContext primary = (PrimaryContext) ctx.parent;
    Argument_listContext list = ctx.arguments;
    List<expr> args = list == null ? new ArrayList<>(0) : list.args;
    List<keyword> keywords = list == null ? new ArrayList<>(0) : list.keywords;
    if (list != null && list.bare != null) {
      if (args.size() + keywords.size() > 1 || list.trailing != null) {
        throw reject(ErrorKind.BARE_GENERATOR, list.bare.start);
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
        throw reject(ErrorKind.STARRED_AFTER_UNPACKING, tokens.get(index(ctx.start) - 1));
      }
      all.args.add(at(new Starred(ctx.starred.node, Load.INSTANCE), ctx));
    } else if (ctx.keyword_value != null) {
      all.keywords.add(at(new keyword(keywordName(ctx), ctx.keyword_value.node), ctx));
    } else {
      positional(ctx, all);
    }
  }

  private void positional(ArgumentContext ctx, Argument_listContext all) {
    if (ctx.loops != null && all.args.size() + all.keywords.size() > 0) {
      throw reject(
          ErrorKind.BARE_GENERATOR, all.bare != null ? all.bare.start : ctx.start);
    }
    if (all.unpacks) {
      throw reject(ErrorKind.POSITIONAL_AFTER_UNPACKING, afterArguments(ctx));
    }
    if (!all.keywords.isEmpty() && isEnded(ctx)) {
      throw reject(ErrorKind.POSITIONAL_AFTER_KEYWORD, afterArguments(ctx));
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
    Rejection rejection =
        keyword
            ? reject(ErrorKind.NO_TARGET, ctx.value.node, text.substring(first.start, first.end))
            : reject(ErrorKind.EQUAL_IN_ARGUMENT, ctx.value.node);
    throw rejection.readTo(tokens.get(index(ctx.value.stop) + 1));
  }
}
