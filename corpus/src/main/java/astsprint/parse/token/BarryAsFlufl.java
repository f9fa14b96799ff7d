package astsprint.parse.token;

import static astsprint.parse.token.PythonLexer.*;

import astsprint.parse.source.SourceText;

/**
 * PEP 401: behind {@code from __future__ import barry_as_FLUFL} inequality is written with angle
 * brackets. There {@code <>} is the token NOTEQUAL, and {@code !=} is BARRED.
 */
final class BarryAsFlufl {
  /** The name of the feature. */
  private static final String NAME = "barry_as_FLUFL";

  private final SourceText source;
  private final TokenArray tokens;

  private BarryAsFlufl(SourceText source, TokenArray tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Changes the tokens behind such an import, if there is one. */
  static void apply(SourceText source, TokenArray tokens) {
    if (source.text().contains(NAME)) {
      new BarryAsFlufl(source, tokens).apply();
    }
  }

  private void apply() {
    boolean barry = false;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (!barry) {
        barry = token.type == FROM && isImport(i) && imports(i);
      } else if (token.type == NOTEQUAL) {
        token.type = BARRED;
      } else if (token.type == INVALID && token.end - token.start == 2) {
        token.type = NOTEQUAL;
      }
    }
  }

  /** Whether a statement begins here that imports from the future. */
  private boolean isImport(int from) {
    boolean first =
        from == 0
            || tokens.get(from - 1).isLayout()
            || tokens.get(from - 1).type == SEMI
            || tokens.get(from - 1).type == COLON;
    return first
        && from + 2 < tokens.size()
        && is(tokens.get(from + 1), "__future__")
        && tokens.get(from + 2).type == IMPORT;
  }

  private boolean imports(int from) {
    for (int i = from + 3; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (token.isLayout() || token.type == SEMI) {
        return false;
      }
      if (is(token, NAME) && tokens.get(i - 1).type != AS) {
        return true;
      }
    }
    return false;
  }

  private boolean is(PythonToken token, String name) {
    return token.end - token.start == name.length() && source.text().startsWith(name, token.start);
  }
}
