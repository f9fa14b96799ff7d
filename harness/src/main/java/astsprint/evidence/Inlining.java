package astsprint.evidence;

import java.util.ArrayList;
import java.util.List;

/** A call in a compiled method and what the compiler did with it; mutable while its log is read. */
final class Inlining {
  enum Fate {
    /** The compiled method itself. */
    ROOT,
    INLINED,
    /** Replaced by instructions that the compiler knows. */
    INTRINSIC,
    REFUSED
  }

  final String method;
  final int bci;
  final Fate fate;
  final String reason;

  /** What the profile says about the receiver; empty for calls that have one target. */
  final String receivers;

  final List<Inlining> calls = new ArrayList<>();

  Inlining(String method, int bci, Fate fate, String reason, String receivers) {
    this.method = method;
    this.bci = bci;
    this.fate = fate;
    this.reason = reason;
    this.receivers = receivers;
  }

  /** This and all below it that met this fate. */
  long count(Fate wanted) {
    return (fate == wanted ? 1 : 0) + calls.stream().mapToLong(call -> call.count(wanted)).sum();
  }
}
