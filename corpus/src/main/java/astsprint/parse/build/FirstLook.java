package astsprint.parse.build;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * ANTLR's prediction, but what one token decides, and has decided before, costs a look at a table:
 * nearly every decision of the grammar is such a one.
 */
final class FirstLook extends ParserATNSimulator {
  FirstLook(PythonParser parser) {
    super(parser, PythonParser._ATN, PythonParser._decisionToDFA, PythonParser._sharedContextCache);
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
    DFAState start = decisionToDFA[decision].s0;
    if (start != null && start.edges != null) {
      int edge = input.LA(1) + 1; // EOF is -1.
      DFAState end = edge < start.edges.length ? start.edges[edge] : null;
      if (end != null && end.isAcceptState && !end.requiresFullContext) {
        return end.prediction;
      }
    }
    return super.adaptivePredict(input, decision, context);
  }
}
