package astsprint.parse.build;

import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final TokenArray tokens;
  private final LatestNodes latest = new LatestNodes();
  private final AtomBuilder atoms;
  private final TextBuilder texts;

  /** For one parse of these tokens. */
  public TreeBuilder(SourceText source, TokenArray tokens) {
    this.tokens = tokens;
    atoms = new AtomBuilder(source, tokens, latest);
    texts = new TextBuilder(source, tokens, latest);
    chapters =
        new NodeBuilder[] {
          atoms,
          texts,
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

  /** Reads expressions by hand, for the same tokens. */
  ExpressionReader reader(PythonParser parser) {
    return new ExpressionReader(parser, tokens, atoms, texts, latest);
  }

  private static int[] chaptersOfRules() {
    Map<String, Integer> rules = new HashMap<>();
    for (int rule = 0; rule < PythonParser.ruleNames.length; rule++) {
      String name = PythonParser.ruleNames[rule];
      rules.put("exit" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), rule);
    }
    int[] chapters = new int[rules.size()];
    Arrays.fill(chapters, CHAPTERS.size());
    for (int chapter = 0; chapter < CHAPTERS.size(); chapter++) {
      for (Method declared : CHAPTERS.get(chapter).getDeclaredMethods()) {
        Integer rule = rules.get(declared.getName());
        if (rule != null) {
          if (chapters[rule] < CHAPTERS.size()) {
            throw new IllegalStateException("two builders: " + declared);
          }
          chapters[rule] = chapter;
        }
      }
    }
    return chapters;
  }
}
