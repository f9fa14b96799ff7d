package astsprint.parse.build;

import astsprint.ast.Add;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Attribute;
import astsprint.ast.BinOp;
import astsprint.ast.Constant;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Load;
import astsprint.ast.Match;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchClass;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchOr;
import astsprint.ast.MatchSequence;
import astsprint.ast.MatchSingleton;
import astsprint.ast.MatchStar;
import astsprint.ast.MatchValue;
import astsprint.ast.Name;
import astsprint.ast.Starred;
import astsprint.ast.Sub;
import astsprint.ast.Tuple;
import astsprint.ast.USub;
import astsprint.ast.UnaryOp;
import astsprint.ast.match_case;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Language reference 8.6, match statements and their patterns. */
final class PatternBuilder extends NodeBuilder {
  private final AtomBuilder atoms;

  PatternBuilder(SourceText source, TokenArray tokens, LatestNodes latest, AtomBuilder atoms) {
    super(source, tokens, latest);
    this.atoms = atoms;
  }

  @Override
  public void exitMatch_stmt(Match_stmtContext ctx) {
    expr subject = ctx.subjects.getFirst();
    int colon = index(ctx.colon);
    if (ctx.trailing != null || ctx.subjects.size() > 1) {
      PythonToken first = tokens.get(index(ctx.start) + 1);
      subject = at(new Tuple(ctx.subjects, Load.INSTANCE), first, tokens.get(colon - 1));
    } else if (subject instanceof Starred) {
      throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(colon));
    }
    List<match_case> cases = new ArrayList<>(ctx.cases.size());
    for (Case_blockContext block : ctx.cases) {
      cases.add(block.node);
    }
    latest.statement = atBlock(new Match(subject, cases), ctx);
  }

  @Override
  public void exitCase_block(Case_blockContext ctx) {
    pattern pattern = ctx.first.node;
    if (ctx.trailing != null || !ctx.rest.isEmpty()) {
      Sequence_itemContext last = ctx.rest.isEmpty() ? ctx.first : ctx.rest.getLast();
      pattern =
          at(
              new MatchSequence(sequence(ctx.first, ctx.rest)),
              ctx.first.start,
              ctx.trailing != null ? ctx.trailing : last.stop);
    } else if (pattern instanceof MatchStar) {
      throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(index(ctx.first.stop) + 1));
    }
    expr guard = ctx.guard == null ? null : ctx.guard.node;
    ctx.node = new match_case(pattern, guard, ctx.body.body);
  }

  /** The name a pattern binds, null for the wildcard. */
  private @Nullable String capture(IdentifierContext identifier) {
    return identifier.start.getType() == PythonParser.UNDERSCORE ? null : name(identifier.start);
  }

  @Override
  public void exitSequence_item(Sequence_itemContext ctx) {
    ctx.node = ctx.name != null ? at(new MatchStar(capture(ctx.name)), ctx) : ctx.value.node;
  }

  @Override
  public void exitAs_pattern(As_patternContext ctx) {
    if (ctx.name == null) {
      ctx.node = ctx.value.node;
      return;
    }
    String name = capture(ctx.name);
    if (name == null) {
      throw reject(ErrorKind.WILDCARD_AS_TARGET, ctx.name.start);
    }
    ctx.node = at(new MatchAs(ctx.value.node, name), ctx);
  }

  @Override
  public void exitOr_pattern(Or_patternContext ctx) {
    if (ctx.rest.isEmpty()) {
      ctx.node = ctx.first.node;
      return;
    }
    List<pattern> patterns = new ArrayList<>(1 + ctx.rest.size());
    patterns.add(ctx.first.node);
    for (Closed_patternContext alternative : ctx.rest) {
      patterns.add(alternative.node);
    }
    ctx.node = at(new MatchOr(patterns), ctx);
  }

  @Override
  public void exitClosed_pattern(Closed_patternContext ctx) {
    if (ctx.value != null) {
      ctx.node = at(new MatchValue(ctx.value.node), ctx);
    } else if (ctx.singleton != null) {
      ctx.node = at(new MatchSingleton(atoms.literal(ctx.singleton)), ctx);
    } else {
      ctx.node = latest.closed;
    }
  }

  @Override
  public void exitLiteral_pattern(Literal_patternContext ctx) {
    if (ctx.real == null) {
      ctx.node = latest.enclosure;
      return;
    }
    expr node = number(ctx.real);
    if (ctx.minus != null) {
      node = at(new UnaryOp(USub.INSTANCE, node), ctx.start, ctx.real);
    }
    if (ctx.sign != null) {
      Constant imaginary = number(ctx.imaginary);
      if (!(imaginary.value instanceof Complex)) {
        throw reject(ErrorKind.REAL_AS_IMAGINARY, ctx.imaginary);
      }
      if (number(ctx.real).value instanceof Complex) {
        throw reject(ErrorKind.IMAGINARY_AS_REAL, ctx.real);
      }
      boolean plus = ctx.sign.getType() == PythonParser.PLUS;
      node = at(new BinOp(node, plus ? Add.INSTANCE : Sub.INSTANCE, imaginary), ctx);
    }
    ctx.node = node;
  }

  private Constant number(Token token) {
    return at(new Constant(atoms.literal(token), null), token, token);
  }

  @Override
  public void exitPattern_name(Pattern_nameContext ctx) {
    expr node = at(new Name(name(ctx.start), Load.INSTANCE), ctx.first);
    for (IdentifierContext part : ctx.rest) {
      node = at(new Attribute(node, name(part.start), Load.INSTANCE), ctx.start, part.stop);
    }
    ctx.node = node;
  }

  @Override
  public void exitName_pattern(Name_patternContext ctx) {
    boolean alone = ctx.paren == null && ctx.name.rest.isEmpty();
    if (!alone && ctx.start.getType() == PythonParser.UNDERSCORE) {
      // CPython takes the wildcard first and does not come back for a dotted name or a class.
      throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(((PythonToken) ctx.start).index + 1));
    }
    if (ctx.paren != null) {
      latest.closed = at(matchClass(ctx), ctx);
    } else if (ctx.name.rest.isEmpty()) {
      latest.closed = at(new MatchAs(null, capture(ctx.name.first)), ctx);
    } else {
      latest.closed = at(new MatchValue(ctx.name.node), ctx);
    }
  }

  private MatchClass matchClass(Name_patternContext ctx) {
    List<pattern> patterns = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    List<pattern> keywordPatterns = new ArrayList<>();
    for (Pattern_argumentContext argument : ctx.arguments) {
      if (argument.keyword_name != null) {
        Token keyword = argument.keyword_name.start;
        boolean afterPositional = keywords.isEmpty() && !patterns.isEmpty();
        if (afterPositional && keyword.getType() == PythonParser.UNDERSCORE) {
          // The same: here CPython still expects a positional pattern, and _ is one.
          throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(((PythonToken) keyword).index + 1));
        }
        keywords.add(name(argument.keyword_name.start));
        keywordPatterns.add(argument.value.node);
      } else if (keywords.isEmpty()) {
        patterns.add(argument.value.node);
      } else {
        throw reject(ErrorKind.POSITIONAL_AFTER_KEYWORD_PATTERN, argument.start);
      }
    }
    return new MatchClass(ctx.name.node, patterns, keywords, keywordPatterns);
  }

  @Override
  public void exitSequence_pattern(Sequence_patternContext ctx) {
    if (ctx.first == null) {
      latest.closed = at(new MatchSequence(new ArrayList<>(0)), ctx);
      return;
    }
    boolean group =
        ctx.start.getType() == PythonParser.LPAR && ctx.rest.isEmpty() && ctx.trailing == null;
    if (group) {
      latest.closed = ctx.first.node;
      if (latest.closed instanceof MatchStar) {
        throw reject(ErrorKind.INVALID_SYNTAX, ctx.first.start);
      }
    } else {
      latest.closed = at(new MatchSequence(sequence(ctx.first, ctx.rest)), ctx);
    }
  }

  private static List<pattern> sequence(
      Sequence_itemContext first, List<Sequence_itemContext> rest) {
    List<pattern> patterns = new ArrayList<>(1 + rest.size());
    patterns.add(first.node);
    for (Sequence_itemContext item : rest) {
      patterns.add(item.node);
    }
    return patterns;
  }

  @Override
  public void exitMapping_pattern(Mapping_patternContext ctx) {
    List<expr> keys = new ArrayList<>(ctx.items.size());
    List<pattern> patterns = new ArrayList<>(ctx.items.size());
    String rest = null;
    for (Mapping_itemContext item : ctx.items) {
      if (rest != null) {
        throw reject(ErrorKind.INVALID_SYNTAX, item.start);
      }
      if (item.rest != null) {
        rest = name(item.rest.start);
        if (rest.equals("_")) {
          throw reject(ErrorKind.INVALID_SYNTAX, item.rest.start);
        }
      } else {
        keys.add(key(item));
        patterns.add(item.value.node);
      }
    }
    latest.closed = at(new MatchMapping(keys, patterns, rest), ctx);
  }

  private expr key(Mapping_itemContext item) {
    if (item.key != null) {
      return item.key.node;
    }
    if (item.singleton != null) {
      return at(new Constant(atoms.literal(item.singleton), null), item.singleton, item.singleton);
    }
    if (item.name.rest.isEmpty()) {
      throw reject(ErrorKind.INVALID_SYNTAX, tokens.get(((PythonToken) item.name.stop).index + 1));
    }
    return item.name.node;
  }
}
