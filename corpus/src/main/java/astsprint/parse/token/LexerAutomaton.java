package astsprint.parse.token;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;

/** ANTLR's automaton of a lexer, but not counting lines: a token's line is found from its start. */
final class LexerAutomaton extends LexerATNSimulator {
  LexerAutomaton(PythonLexer lexer) {
    super(lexer, PythonLexer._ATN, PythonLexer._decisionToDFA, PythonLexer._sharedContextCache);
  }

  @Override
  public void consume(CharStream input) {
    input.consume();
  }
}
