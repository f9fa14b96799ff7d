package astsprint.parse.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.corpus.CorpusSources;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.Random;
import org.antlr.v4.runtime.Lexer;
import org.junit.jupiter.api.Test;

/** What is found without the automaton is what the automaton finds, wherever one begins to look. */
class CommonTokensTest {
  /** What tokens begin with, go on with, and end in. */
  private static final String ALPHABET = "'\"'\"'\"\\\\\n\n abfrinot_019.=*/<>-:#(}é!ex+|&^%@~\t\f";

  @Test
  void agreesEverywhereInAFile() throws PythonSyntaxError {
    SourceText source = SourceText.decode(CorpusSources.read("difflib.py"));
    int found = agreements(source);
    assertTrue(found > 0.95 * source.text().length(), found + " of " + source.text().length());
  }

  @Test
  void agreesOnNoise() throws PythonSyntaxError {
    Random random = new Random(16);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder noise = new StringBuilder();
      for (int length = random.nextInt(1, 16); length > 0; length--) {
        noise.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      agreements(SourceText.of(noise.toString()));
    }
  }

  /** Compares at every index, and returns at how many there was something to compare. */
  private static int agreements(SourceText source) {
    AsciiStream stream = new AsciiStream(source);
    PythonLexer lexer = new PythonLexer(stream);
    LexerAutomaton automaton = new LexerAutomaton(lexer);
    CommonTokens common = stream.commonTokens();
    int found = 0;
    for (int start = 0; start < stream.size(); start++) {
      int past = common.pastSpaces(start);
      int type = past > start ? PythonLexer.WHITESPACE : common.type(start);
      if (type != CommonTokens.UNKNOWN) {
        lexer._type = org.antlr.v4.runtime.Token.INVALID_TYPE;
        stream.seek(start);
        int expected = automaton.match(stream, Lexer.DEFAULT_MODE);
        String at = start + " of " + source.text();
        assertEquals(expected, type, at);
        assertEquals(stream.index(), past > start ? past : common.end(), at);
        found++;
      }
    }
    return found;
  }
}
