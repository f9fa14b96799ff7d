package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Constant;
import astsprint.ast.Constants.Bytes;
import astsprint.ast.FormattedValue;
import astsprint.ast.Interpolation;
import astsprint.ast.JoinedStr;
import astsprint.ast.TemplateStr;
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

/** Language reference 6.2.2, strings: those of one token, f-strings, t-strings, adjacent ones. */
final class TextBuilder extends NodeBuilder {
  TextBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
  }

  @Override
  public void exitString_piece(String_pieceContext ctx) {
    if (ctx.literal != null) {
      PythonToken token = (PythonToken) ctx.literal;
      String kind = Literals.isKindU(text, token.start) ? "u" : null;
      ctx.node = at(new Constant(string(token), kind), ctx);
    } else {
      ctx.node = latest.enclosure;
    }
  }

  private Object string(PythonToken token) {
    try {
      return Literals.string(text, token.start, token.end);
    } catch (LiteralError e) {
      throw reject(e, token);
    }
  }

  @Override
  public void exitStrings(StringsContext ctx) {
    if (ctx.pieces.size() == 1) {
      latest.enclosure = ctx.pieces.getFirst().node;
      return;
    }
    boolean joined = false;
    int templates = 0;
    int bytes = 0;
    for (String_pieceContext piece : ctx.pieces) {
      joined |= piece.node instanceof JoinedStr;
      templates += piece.node instanceof TemplateStr ? 1 : 0;
      bytes += piece.node instanceof Constant c && c.value instanceof Bytes ? 1 : 0;
    }
    int all = ctx.pieces.size();
    if (templates > 0 && templates < all) {
      throw reject(ErrorKind.TEMPLATE_AND_TEXT, ctx.start);
    }
    if (bytes > 0 && bytes < all) {
      throw reject(ErrorKind.BYTES_AND_TEXT, tokens.get(index(ctx.stop) + 1));
    }
    if (templates > 0) {
      latest.enclosure = at(new TemplateStr(flatten(ctx.pieces)), ctx);
    } else if (joined) {
      latest.enclosure = at(new JoinedStr(flatten(ctx.pieces)), ctx);
    } else {
      latest.enclosure = at(concat(ctx.pieces), ctx);
    }
  }

  private static Constant concat(List<String_pieceContext> pieces) {
    List<Object> values = new ArrayList<>(pieces.size());
    for (String_pieceContext piece : pieces) {
      values.add(((Constant) piece.node).value);
    }
    return new Constant(Literals.concat(values), ((Constant) pieces.getFirst().node).kind);
  }

  /** The values of adjacent strings, constants merged with their neighbours. */
  private static List<expr> flatten(List<String_pieceContext> pieces) {
    List<expr> values = new ArrayList<>();
    for (String_pieceContext piece : pieces) {
      if (piece.node instanceof JoinedStr joined) {
        values.addAll(joined.values);
      } else if (piece.node instanceof TemplateStr template) {
        values.addAll(template.values);
      } else {
        values.add(piece.node);
      }
    }
    return merge(values);
  }

  /** Merges runs of constants; an empty one is dropped. */
  private static List<expr> merge(List<expr> values) {
    List<expr> merged = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); ) {
      if (!(values.get(i) instanceof Constant first)) {
        merged.add(values.get(i++));
        continue;
      }
      int end = i + 1;
      while (end < values.size() && values.get(end) instanceof Constant) {
        end++;
      }
      Constant whole = end == i + 1 ? first : merge(values.subList(i, end), first);
      if (!whole.value.equals("")) {
        merged.add(whole);
      }
      i = end;
    }
    return merged;
  }

  private static Constant merge(List<expr> constants, Constant first) {
    List<Object> parts = new ArrayList<>(constants.size());
    for (expr constant : constants) {
      parts.add(((Constant) constant).value);
    }
    Constant whole = new Constant(Literals.concat(parts), first.kind);
    whole.lineno = first.lineno;
    whole.colOffset = first.colOffset;
    whole.endLineno = constants.getLast().endLineno;
    whole.endColOffset = constants.getLast().endColOffset;
    return whole;
  }

  @Override
  public void exitFstring(FstringContext ctx) {
    List<expr> values = merge(ctx.values);
    latest.enclosure =
        ctx.start.getType() == PythonParser.TSTRING_START
            ? at(new TemplateStr(values), ctx)
            : at(new JoinedStr(values), ctx);
  }

  @Override
  public void exitFstring_text(Fstring_textContext ctx) {
    PythonToken token = (PythonToken) ctx.start;
    ctx.values.add(at(new Constant(fstringText(ctx, token), null), ctx));
  }

  private Object fstringText(Fstring_textContext ctx, PythonToken token) {
    // Doubled braces, or a backslash before a brace, which it does not escape.
    if (token.type == PythonParser.BRACES || token.end == token.start + 1) {
      return text.substring(token.start, token.start + 1);
    }
    try {
      return Literals.text(text, token.start, token.end, isRaw(ctx.parent));
    } catch (LiteralError e) {
      throw ctx.parent instanceof FstringContext
          ? reject(whole(e, token), endOfString(token))
          : reject(ErrorKind.BAD_ESCAPES, token, whole(e, token).details());
    }
  }

  /** CPython decodes the text between fields in one piece, and counts from where it begins. */
  private LiteralError whole(LiteralError error, PythonToken token) {
    int first = token.index;
    while (tokens.get(first - 1).type == PythonParser.FSTRING_MIDDLE
        || tokens.get(first - 1).type == PythonParser.NAMED) {
      first--;
    }
    try {
      Literals.text(text, tokens.get(first).start, token.end, false);
      return error;
    } catch (LiteralError counted) {
      return counted;
    }
  }

  /**
   * The FSTRING_END after some text, or the end: CPython decodes the text when it has read all of
   * it.
   */
  private PythonToken endOfString(PythonToken token) {
    int open = 1;
    int i = token.index;
    while (open > 0 && tokens.get(i).type != PythonParser.EOF) {
      open +=
          switch (tokens.get(++i).type) {
            case PythonParser.FSTRING_START, PythonParser.TSTRING_START -> 1;
            case PythonParser.FSTRING_END -> -1;
            default -> 0;
          };
    }
    return tokens.get(i);
  }

  private boolean isRaw(org.antlr.v4.runtime.RuleContext rule) {
    while (!(rule instanceof FstringContext)) {
      rule = rule.parent;
    }
    PythonToken start = (PythonToken) ((FstringContext) rule).start;
    return text.charAt(start.start) == 'r'
        || text.charAt(start.start) == 'R'
        || text.charAt(start.start + 1) == 'r'
        || text.charAt(start.start + 1) == 'R';
  }

  @Override
  public void exitReplacement_field(Replacement_fieldContext ctx) {
    PythonToken brace = (PythonToken) ctx.start;
    expr value = ctx.value.node;
    int conversion = ctx.conversion == null ? -1 : conversion(ctx.conversion.start);
    JoinedStr spec = ctx.spec == null ? null : spec(ctx);
    if (ctx.equal != null) {
      ctx.values.add(debugText(ctx, brace));
      if (conversion < 0 && spec == null) {
        conversion = 'r';
      }
    }
    if (isTemplate(ctx.parent)) {
      PythonToken last = (PythonToken) ctx.value.stop;
      String written = written(brace, tokens.get(last.index + 1)).stripTrailing();
      ctx.values.add(at(new Interpolation(value, written, conversion, spec), ctx));
    } else {
      ctx.values.add(at(new FormattedValue(value, conversion, spec), ctx));
    }
  }

  /**
   * Whether a field stands in a t-string itself: one in a format specifier is as in an f-string.
   */
  private static boolean isTemplate(org.antlr.v4.runtime.RuleContext rule) {
    while (!(rule instanceof FstringContext)) {
      if (rule instanceof Replacement_fieldContext) {
        return false;
      }
      rule = rule.parent;
    }
    return ((FstringContext) rule).start.getType() == PythonParser.TSTRING_START;
  }

  private int conversion(Token name) {
    String letter = name(name);
    if (letter.equals("s") || letter.equals("r") || letter.equals("a")) {
      return letter.charAt(0);
    }
    throw reject(ErrorKind.UNKNOWN_CONVERSION, name, letter);
  }

  private JoinedStr spec(Replacement_fieldContext ctx) {
    PythonToken colon = tokens.get(((PythonToken) ctx.spec.start).index - 1);
    PythonToken last = tokens.get(((PythonToken) ctx.stop).index - 1);
    return at(new JoinedStr(merge(ctx.spec.values)), colon, last);
  }

  /** What {@code =} shows: the expression as written, up to the conversion, specifier or brace. */
  private Constant debugText(Replacement_fieldContext ctx, PythonToken brace) {
    PythonToken next = tokens.get(((PythonToken) ctx.equal).index + 1);
    Constant constant = new Constant(written(brace, next), null);
    constant.lineno = brace.endLine;
    constant.colOffset = brace.endColumn;
    constant.endLineno = next.line;
    constant.endColOffset = next.column;
    return constant;
  }

  /** The source between two tokens, without its comments. */
  private String written(PythonToken from, PythonToken to) {
    if (text.indexOf('#', from.end, to.start) < 0) {
      return text.substring(from.end, to.start);
    }
    StringBuilder written = new StringBuilder();
    for (int i = from.index + 1; i <= to.index; i++) {
      int gap = tokens.get(i - 1).end;
      for (String line : text.substring(gap, tokens.get(i).start).splitWithDelimiters("\n", 0)) {
        int comment = line.indexOf('#');
        written.append(comment < 0 ? line : line.substring(0, comment));
      }
      if (i < to.index) {
        written.append(text, tokens.get(i).start, tokens.get(i).end);
      }
    }
    return written.toString();
  }
}
