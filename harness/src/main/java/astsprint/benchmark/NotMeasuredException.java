package astsprint.benchmark;

import astsprint.results.Failure;

/**
 * A cell gets no figure, for a reason that is known. It carries no stack trace: JMH prints what
 * ends a fork, and the reason is all there is to say.
 */
public final class NotMeasuredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure.Kind kind;

  /**
   * @param kind what happened
   * @param reason why, in one line
   */
  public NotMeasuredException(Failure.Kind kind, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
  }

  public Failure.Kind kind() {
    return kind;
  }
}
