package astsprint.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Makes JMH's own table say nanoseconds per visit, on a line of its own. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class PerVisit {
  /** Visits; JMH divides the iteration's time by it. */
  public long nsPerVisit;
}
