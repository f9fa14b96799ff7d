package astsprint.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell that got no figure: a line of {@code failures.jsonl}.
 *
 * @param cell what was to be measured
 * @param fork the process that failed, if it got as far as having one
 * @param at when, milliseconds since 1970 UTC
 * @param kind what happened
 * @param cause why, in one line for the report
 */
public record Failure(
    @JsonUnwrapped Cell cell, @Nullable String fork, long at, Kind kind, String cause) {
  /** How a cell can fail. */
  public enum Kind {
    /** This machine or JVM lacks what the subject needs. */
    UNAVAILABLE,
    /** The walk differs from the stored digest. */
    WRONG,
    /** An exception left the subject. */
    THROWN,
    /** The process died. */
    CRASHED,
    /** The watchdog ended it. */
    HUNG,
    /** Memory ran out. */
    OUT_OF_MEMORY,
    /** The conditions under which the tree may be timed did not hold. */
    REFUSED;

    /** As reports say it: {@code out of memory}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
