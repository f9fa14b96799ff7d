package astsprint.cli;

import picocli.CommandLine.Option;

/** Whether a look is enough. */
final class QuickOption {
  private static final int MOST_ROUNDS = 2;

  @Option(
      names = "--quick",
      description = "A round of short iterations, or two: a look, and no figure to quote.")
  private boolean quick;

  boolean isGiven() {
    return quick;
  }

  /** As many rounds as were asked for, two at most if a look is enough. */
  int rounds(int asked) {
    return quick ? Math.min(MOST_ROUNDS, asked) : asked;
  }
}
