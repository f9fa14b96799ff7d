package astsprint.parse.build;

import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Makes the nodes of Python's syntax tree as the parser leaves its rules. Each rule belongs to one
 * builder, the one that declares a method for its end; there is a builder for each chapter of the
 * language reference.
 */
public final class TreeBuilder {
  private static final List<Class<? extends NodeBuilder>> CHAPTERS =
      List.of(
          AtomBuilder.class,
          TextBuilder.class,
          PrimaryBuilder.class,
          ExpressionBuilder.class,
          SimpleStatementBuilder.class,
          CompoundStatementBuilder.class,
          PatternBuilder.class,
          DefinitionBuilder.class);

  /** The place in {@link #CHAPTERS} of each rule's builder; one past the end if it has none. */
  private static final int[] CHAPTER_OF_RULE = chaptersOfRules();

  private final NodeBuilder[] chapters;

  /** For one parse of these tokens. */
  public TreeBuilder(SourceText source, TokenArray tokens) {
    LatestNodes latest = new LatestNodes();
    AtomBuilder atoms = new AtomBuilder(source, tokens, latest);
    chapters =
        new NodeBuilder[] {
          atoms,
          new TextBuilder(source, tokens, latest),
          new PrimaryBuilder(source, tokens, latest),
          new ExpressionBuilder(source, tokens, latest),
          new SimpleStatementBuilder(source, tokens, latest),
          new CompoundStatementBuilder(source, tokens, latest),
          new PatternBuilder(source, tokens, latest, atoms),
          new DefinitionBuilder(source, tokens, latest),
          new NodeBuilder(source, tokens, latest),
        };
  }

  /** At the end of a rule: makes its node. */
  void exit(ParserRuleContext context) {
    context.exitRule(chapters[CHAPTER_OF_RULE[context.getRuleIndex()]]);
  }

  private static int[] chaptersOfRules() {
    return IntStream.range(0, PythonParser.ruleNames.length)
        .map(rule -> chapterOf(PythonParser.ruleNames[rule]))
        .toArray();
  }

  private static int chapterOf(String rule) {
    String method = "exit" + rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1);
    int found = CHAPTERS.size();
    for (int i = 0; i < CHAPTERS.size(); i++) {
      for (Method declared : CHAPTERS.get(i).getDeclaredMethods()) {
        if (declared.getName().equals(method)) {
          if (found < CHAPTERS.size()) {
            throw new IllegalStateException("two builders for the rule " + rule);
          }
          found = i;
        }
      }
    }
    return found;
  }
}
