package astsprint.run;

import java.io.IOException;

/**
 * Nothing can be measured at all: somebody else measures on this machine, or JMH does not take its
 * arguments.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }
}
