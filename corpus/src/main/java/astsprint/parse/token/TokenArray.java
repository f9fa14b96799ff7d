package astsprint.parse.token;

import astsprint.parse.build.PythonParser;
import astsprint.parse.error.PythonSyntaxError;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All tokens of a source, the last of type EOF. ANTLR's own stream fetches and checks channels at
 * every look; here a look is an array access.
 */
public final class TokenArray implements TokenStream {
  private PythonToken[] tokens;
  private int size;
  private int position;
  private @Nullable PythonSyntaxError unclosed;
  private @Nullable PythonSyntaxError stop;
  private int stopIndex = -1;
  private boolean preferred;
  private boolean unclosedPreferred;
  private @Nullable PythonSyntaxError later;

  public TokenArray(int expected) {
    tokens = new PythonToken[Math.max(16, expected)];
  }

  /** Takes tokens back, so that {@code size} are left. */
  void truncate(int size) {
    this.size = size;
    unclosed = null;
  }

  /** The tokens, to be read while none is added. */
  public List<PythonToken> asList() {
    return Arrays.asList(tokens).subList(0, size);
  }

  /** Takes tokens out. */
  void remove(int from, int to) {
    System.arraycopy(tokens, to, tokens, from, size - to);
    size -= to - from;
    for (int i = from; i < size; i++) {
      tokens[i].index = i;
    }
  }

  /** The index of the last NEWLINE before another index, -1 if there is none. */
  int lastNewline(int before) {
    int i = before - 1;
    while (i >= 0 && tokens[i].type != PythonParser.NEWLINE) {
      i--;
    }
    return i;
  }

  public void add(PythonToken token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size + (size >> 1));
    }
    token.index = size;
    tokens[size++] = token;
  }

  /** How many more brackets the tokens from {@code first} up to {@code end} open than close. */
  public int opened(int first, int end) {
    int opened = 0;
    for (int i = first; i < end; i++) {
      opened +=
          switch (tokens[i].type) {
            case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> 1;
            case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> -1;
            default -> 0;
          };
    }
    return opened;
  }

  /** The type of the {@code back}th last token, 0 if there are fewer. */
  int lastType(int back) {
    return size >= back ? tokens[size - back].type : 0;
  }

  /**
   * Says that the next token is none, and why.
   *
   * @param preferred whether CPython prefers this to errors of the grammar, even earlier ones, for
   *     the sake of which it reads on; not so if indentation or line joining is wrong
   */
  void stop(PythonSyntaxError error, boolean preferred) {
    if (stop != null) {
      later = preferred ? error : later;
      return;
    }
    stop = error;
    stopIndex = size;
    this.preferred = preferred;
  }

  /** The error that goes before those of the grammar; null if there is none. */
  public @Nullable PythonSyntaxError preferredStop() {
    return preferred ? stop : later;
  }

  /** Why this token is none; null if it is. */
  public @Nullable PythonSyntaxError stopAt(PythonToken token) {
    return token.index == stopIndex ? stop : null;
  }

  /**
   * Says that the source ends inside a bracket.
   *
   * @param preferred as in {@link #stop}; not so if the bracket is in an f-string
   */
  void unclosed(PythonSyntaxError error, boolean preferred) {
    unclosed = error;
    unclosedPreferred = preferred;
  }

  /** The bracket that explains errors in later lines; null if there is none. */
  public @Nullable PythonSyntaxError preferredUnclosed() {
    return unclosedPreferred ? unclosed : null;
  }

  /** The error of a bracket that is open at the end, null if all are closed. */
  public @Nullable PythonSyntaxError unclosed() {
    return unclosed;
  }

  /** The next token; not for who may have gone past the last one. */
  public PythonToken next() {
    return tokens[position];
  }

  /** The token before the next; not for who stands at the first one. */
  public PythonToken last() {
    return tokens[position - 1];
  }

  @Override
  public PythonToken get(int index) {
    return tokens[index];
  }

  @Override
  public PythonToken LT(int k) {
    int i = k > 0 ? position + k - 1 : position + k;
    return tokens[Math.max(0, Math.min(i, size - 1))];
  }

  @Override
  public int LA(int k) {
    int i = k > 0 ? position + k - 1 : position + k;
    return tokens[Math.min(i, size - 1)].type;
  }

  @Override
  public void consume() {
    position++;
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return "<unknown>";
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("all tokens are here");
  }

  @Override
  public String getText(Interval interval) {
    throw new UnsupportedOperationException("tokens hold no text");
  }

  @Override
  public String getText() {
    throw new UnsupportedOperationException("tokens hold no text");
  }

  @Override
  public String getText(RuleContext context) {
    throw new UnsupportedOperationException("tokens hold no text");
  }

  @Override
  public String getText(Token start, Token stop) {
    throw new UnsupportedOperationException("tokens hold no text");
  }
}
