package astsprint.parse.token;

import java.util.Arrays;

/**
 * The f-strings and t-strings that are open where the tokenizer stands, one inside a replacement
 * field of the next, and of each the fields that are open: a field may nest in the format specifier
 * of another.
 */
public final class FStringStack {
  /** CPython's MAX_EXPR_NESTING: a field, one in its format specifier, one in that one's. */
  private static final int MAX_FIELDS = 3;

  /** CPython's MAXFSTRINGLEVEL. */
  private static final int MAX_STRINGS = 150;

  private static final class Open {
    final int start;
    final boolean template;
    final boolean raw;
    final int quotes;
    final char quote;
    final int[] depths = new int[MAX_FIELDS];
    int fields;

    /** Whether the innermost field's expression has ended: a format specifier follows. */
    boolean inSpec;

    /** Whether CPython knows that it reads a specifier: it forgets that soon. */
    boolean freshSpec;

    /** Whether a single equals sign stood in the field since the last one closed. */
    boolean debug;

    /** Brackets open outside the string. */
    final int outside;

    /** Where CPython begins to copy an expression, and where it ends; -1 if not yet. */
    int copyStart;

    int copyEnd = -1;

    Open(int start, boolean template, boolean raw, int quotes, char quote, int outside) {
      this.outside = outside;
      this.start = start;
      this.template = template;
      this.raw = raw;
      this.quotes = quotes;
      this.quote = quote;
    }
  }

  private Open[] strings = new Open[4];
  private int size;

  void push(int start, boolean template, AsciiStream stream, int depth) {
    boolean raw = false;
    int i = start;
    for (; stream.at(i) != '"' && stream.at(i) != '\''; i++) {
      raw |= stream.at(i) == 'r' || stream.at(i) == 'R';
    }
    if (size == strings.length) {
      strings = Arrays.copyOf(strings, size * 2);
    }
    strings[size++] =
        new Open(start, template, raw, stream.index() - i, (char) stream.at(i), depth);
  }

  /** The brackets open outside of all strings. */
  int outside() {
    return strings[0].outside;
  }

  /** The quotes of the outermost string. */
  String outermostQuotes() {
    return String.valueOf(strings[0].quote).repeat(strings[0].quotes);
  }

  void clear() {
    size = 0;
  }

  void pop() {
    size--;
  }

  boolean tooMany() {
    return size + 1 >= MAX_STRINGS;
  }

  boolean open() {
    return size > 0;
  }

  private Open top() {
    return strings[size - 1];
  }

  int start() {
    return top().start;
  }

  boolean raw() {
    return top().raw;
  }

  /** {@code f} or {@code t}, as messages begin. */
  char letter() {
    return top().template ? 't' : 'f';
  }

  int quotes() {
    return top().quotes;
  }

  char quote() {
    return top().quote;
  }

  /** Whether the tokenizer stands in text, be it a format specifier's, not in an expression. */
  boolean inText() {
    return top().fields == 0 || top().inSpec;
  }

  boolean inSpec() {
    return size > 0 && top().inSpec;
  }

  /** Whether the tokenizer stands in a field's expression, outside of its brackets. */
  boolean inField(int depth) {
    return size > 0
        && top().fields > 0
        && !top().inSpec
        && top().depths[top().fields - 1] + 1 == depth;
  }

  /** Whether the innermost field stands in the specifier of another. */
  boolean inNested() {
    return size > 0 && top().fields > 1;
  }

  /** The depth of brackets outside the innermost field, -1 if there is none. */
  int fieldDepth() {
    return size > 0 && top().fields > 0 ? top().depths[top().fields - 1] : -1;
  }

  /** Opens a field; false if too many are nested. */
  boolean openField(int depth) {
    Open top = top();
    if (top.fields == MAX_FIELDS) {
      return false;
    }
    top.depths[top.fields++] = depth;
    top.inSpec = false;
    return true;
  }

  void beginSpec() {
    top().inSpec = true;
    top().freshSpec = true;
  }

  /**
   * Whether doubled braces stand for one. Not so in a specifier; but once a field in it has closed,
   * CPython takes the rest for ordinary text.
   */
  boolean doublesBraces() {
    return !top().inSpec || !top().freshSpec;
  }

  /** Whether CPython knows that it reads a specifier. */
  boolean inFreshSpec() {
    return size > 0 && top().inSpec && top().freshSpec;
  }

  // What {@code =} shows and what an interpolation quotes is the expression as CPython copies it
  // while it reads tokens: from an opening brace to the first token that may end it.

  /**
   * An opening brace.
   *
   * @param inText whether CPython comes upon it while it reads text
   */
  void copyFrom(int index, int depth, boolean inText) {
    Open top = top();
    top.freshSpec &= !inText;
    if (inText || copies(top, depth - top.outside)) {
      top.copyStart = index;
      top.copyEnd = -1;
    }
  }

  /** The text of a specifier has ended: CPython forgets that it was one. */
  void endText() {
    top().freshSpec = false;
  }

  /**
   * A token that may end an expression; only a colon leaves the end where an earlier one put it.
   *
   * @return the start of the copy; -1 if CPython takes none here
   */
  int copyTo(int index, int depth, boolean colon) {
    Open top = top();
    if (top.fields == 0 || !copies(top, depth - top.outside - 1)) {
      return -1;
    }
    if (!colon || top.copyEnd < 0) {
      top.copyEnd = index;
    }
    return top.debug || top.template ? top.copyStart : -1;
  }

  int copyEnd() {
    return top().copyEnd;
  }

  private static boolean copies(Open top, int level) {
    return level == 0 || (level == 1 && (top.debug || top.freshSpec));
  }

  /** A single equals sign, in a field or in brackets in it. */
  void equalSign(int depth) {
    Open top = top();
    top.debug |= top.fields > 0 && depth - top.outside == top.fields;
  }

  /** Closes the innermost field: what follows is text of the string or of the outer specifier. */
  void closeField() {
    Open top = top();
    top.fields--;
    top.inSpec = top.fields > 0;
    top.freshSpec = false;
    top.debug = false;
  }
}
