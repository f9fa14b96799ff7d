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
import astsprint.parse.token.FieldEnd;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;

/** Language reference 6.2.2, strings: those of one token, f-strings, t-strings, adjacent ones. */
final class TextBuilder extends NodeBuilder {
  private final FieldText fieldText;

  TextBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    super(source, tokens, latest);
    fieldText = new FieldText(text);
  }

  @Override
  public void exitString_piece(String_pieceContext ctx) {
    if (ctx.literal != null) {
      ctx.node = constant((PythonToken) ctx.literal);
    } else {
      ctx.node = latest.enclosure;
    }
    if (ctx.parent instanceof StringsContext all && !all.pieces.isEmpty()) {
      checkTogether(all.pieces, ctx);
    }
  }

  /** CPython sees a t-string beside another string as soon as it has read the second of them. */
  private void checkTogether(List<String_pieceContext> before, String_pieceContext piece) {
    String_pieceContext last = before.getLast();
    if (last.node instanceof TemplateStr == piece.node instanceof TemplateStr) {
      return;
    }
    if (mixesBytes(before)) {
      throw reject(ErrorKind.BYTES_AND_TEXT, piece.start);
    }
    throw reject(ErrorKind.TEMPLATE_AND_TEXT, last.start).readTo((PythonToken) piece.stop);
  }

  /** Whether some strings are bytes and some are not. */
  private static boolean mixesBytes(List<String_pieceContext> pieces) {
    int bytes = 0;
    for (String_pieceContext piece : pieces) {
      bytes += piece.node instanceof Constant c && c.value instanceof Bytes ? 1 : 0;
    }
    return bytes > 0 && bytes < pieces.size();
  }

  /** A STRING by itself. */
  Constant constant(PythonToken token) {
    String kind = Literals.isKindU(text, token.start) ? "u" : null;
    return at(new Constant(string(token), kind), token, token);
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
    for (String_pieceContext piece : ctx.pieces) {
      joined |= piece.node instanceof JoinedStr;
    }
    if (mixesBytes(ctx.pieces)) {
      throw reject(ErrorKind.BYTES_AND_TEXT, tokens.get(index(ctx.stop) + 1));
    }
    if (ctx.pieces.getFirst().node instanceof TemplateStr) {
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
    if (ctx.undecodable != null) {
      // CPython decodes the text when it has read all of the string.
      throw reject(ctx.undecodable, ctx.stop).readTo((PythonToken) ctx.stop);
    }
    List<expr> values = merge(ctx.values);
    latest.enclosure =
        ctx.start.getType() == PythonParser.TSTRING_START
            ? at(new TemplateStr(values), ctx)
            : at(new JoinedStr(values), ctx);
  }

  /** Text that stands for nothing, as an escaped newline does, is no value. */
  @Override
  public void exitFstring_text(Fstring_textContext ctx) {
    PythonToken token = (PythonToken) ctx.start;
    Object str = fstringText(ctx, token);
    if (!str.equals("")) {
      ctx.values.add(at(new Constant(str, null), ctx));
    }
  }

  private Object fstringText(Fstring_textContext ctx, PythonToken token) {
    boolean raw = isRaw(ctx.parent);
    int end = token.type == PythonParser.BRACES ? token.end - 1 : token.end;
    try {
      // A backslash before a field's brace does not escape it.
      return raw || !endsInBackslash(token.start, end)
          ? Literals.text(text, token.start, end, raw)
          : Literals.concat(List.of(Literals.text(text, token.start, end - 1, false), "\\"));
    } catch (LiteralError e) {
      if (!(ctx.parent instanceof FstringContext string)) {
        throw new Rejection(ErrorKind.BAD_ESCAPES_IN_SPEC.nowhere(e.details()));
      }
      string.undecodable = string.undecodable == null ? e : string.undecodable;
      return "";
    }
  }

  private boolean endsInBackslash(int start, int end) {
    int i = end;
    while (i > start && text.charAt(i - 1) == '\\') {
      i--;
    }
    return (end - i) % 2 == 1;
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
    expr value = ctx.value.node;
    int conversion =
        ctx.conversion == null ? -1 : text.charAt(((PythonToken) ctx.conversion.start).start);
    expr spec = ctx.spec == null ? null : spec(ctx);
    PythonToken end =
        ctx.mark != null
            ? (PythonToken) ctx.mark
            : (PythonToken) (ctx.colon != null ? ctx.colon : ctx.stop);
    if (ctx.equal != null) {
      if (!(end instanceof FieldEnd)) {
        // CPython copies no text so deep in specifiers, and cannot make the node.
        throw new Rejection(ErrorKind.NO_FIELD_TEXT.nowhere());
      }
      ctx.values.add(debugText(ctx, end));
      if (conversion < 0 && spec == null) {
        conversion = 'r';
      }
    }
    if (isTemplate(ctx.parent)) {
      String written = fieldText.of(ctx, end);
      ctx.values.add(
          at(new Interpolation(value, FieldText.withoutEnd(written), conversion, spec), ctx));
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

  @Override
  public void exitField_conversion(Field_conversionContext ctx) {
    PythonToken name = (PythonToken) ctx.start;
    PythonToken mark = tokens.get(name.index - 1);
    char prefix = prefix(ctx);
    if (mark.end != name.start) {
      throw reject(ErrorKind.CONVERSION_APART, mark, prefix);
    }
    String letter = name(name);
    if (!(letter.equals("s") || letter.equals("r") || letter.equals("a"))) {
      throw reject(ErrorKind.UNKNOWN_CONVERSION, name, prefix, letter);
    }
  }

  /** The letter of the string around a field, {@code f} or {@code t}. */
  private static char prefix(org.antlr.v4.runtime.RuleContext rule) {
    while (!(rule instanceof FstringContext)) {
      rule = rule.parent;
    }
    return ((FstringContext) rule).start.getType() == PythonParser.TSTRING_START ? 't' : 'f';
  }

  /** More than one piece of text without a field is one constant for CPython, else a string. */
  private expr spec(Replacement_fieldContext ctx) {
    PythonToken last = tokens.get(index(ctx.stop) - 1);
    List<expr> values = ctx.spec.values;
    boolean constant = values.size() > 1 && values.stream().allMatch(Constant.class::isInstance);
    return constant
        ? at(new Constant(((Constant) merge(values).getFirst()).value, null), ctx.colon, last)
        : at(new JoinedStr(merge(values)), ctx.colon, last);
  }

  /** What {@code =} shows. */
  private Constant debugText(Replacement_fieldContext ctx, PythonToken end) {
    PythonToken brace = (PythonToken) ctx.start;
    Constant constant = new Constant(fieldText.of(ctx, end), null);
    constant.lineno = brace.endLine;
    constant.colOffset = brace.endColumn;
    constant.endLineno = end.line;
    constant.endColOffset = end.column;
    return constant;
  }
}
