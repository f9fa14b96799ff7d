package astsprint.stages;

/** Whether a walker can run on this machine and in this JVM, and if not, why. */
public sealed interface Availability {

  /** It can. */
  record Available(TreeWalker walker) implements Availability {}

  /**
   * It cannot.
   *
   * @param reason one line, for people
   */
  record Unavailable(String reason) implements Availability {}
}
