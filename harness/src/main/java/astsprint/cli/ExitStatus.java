package astsprint.cli;

/** What the exit status of a command says. */
final class ExitStatus {
  static final int DONE = 0;

  /** An input is at fault. */
  static final int BAD_INPUT = 1;

  /** Something that was to be measured was not. */
  static final int INCOMPLETE = 3;

  /** A defect of ast-sprint itself. */
  static final int DEFECT = 70;

  private ExitStatus() {}
}
