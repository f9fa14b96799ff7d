package astsprint.generate;

import astsprint.ast.Module;

/** A random tree and a source that stands for it. */
public record GeneratedProgram(Module tree, String source) {
  /** The program of a seed: always the same. */
  public static GeneratedProgram of(long seed) {
    Dice dice = new Dice(seed);
    Module tree = new StatementGenerator(dice).module(1 + dice.below(6), 3);
    return new GeneratedProgram(tree, StatementPrinter.print(tree, dice));
  }
}
