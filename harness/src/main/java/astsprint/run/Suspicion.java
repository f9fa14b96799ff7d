package astsprint.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a fork of somebody's own walker must not look like. Each is said in a sentence that names
 * what was done, as far as that can be known from outside.
 *
 * @param text the sentence
 */
record Suspicion(Kind kind, String text) {
  /** What is suspected. */
  enum Kind {
    FLOOR,
    CLOCK,
    HELPERS,
    READING
  }

  /** A walker's own JVM is busy on one processor; collections and compilations take a little. */
  private static final double MOST_BUSY = 1.15;

  /** Of the parent's time: below is missing time, above time that nobody else saw. */
  private static final double LEAST_OWN = 0.8;

  private static final double MOST_OWN = 1.05;

  /** Nobody reads a tree in less than twice the time of copying the answer. */
  static Optional<Suspicion> ofFloor(double ns, double floor) {
    return suspected(
        Kind.FLOOR,
        ns < 2 * floor,
        String.format(
            Locale.ROOT,
            "%.3f ns per visit is under twice the %.3f of copying the answer: no walk reads a tree"
                + " so fast, so the answer was laid out beforehand or visits are left for later",
            ns,
            floor));
  }

  /**
   * The fork's clock against ours.
   *
   * @param share of our time that passed by its clock
   */
  static Optional<Suspicion> ofClock(double share) {
    return suspected(
        Kind.CLOCK,
        share < LEAST_OWN || share > MOST_OWN,
        String.format(
            Locale.ROOT,
            "its clock says %.0f%% of the time that passed outside: the clock of its JVM was"
                + " changed",
            100 * share));
  }

  /**
   * Processor time of the fork, as a multiple of the time that passed.
   *
   * @param busy the smaller one of mean and median over iterations
   */
  static Optional<Suspicion> ofHelpers(double busy) {
    return suspected(
        Kind.HELPERS,
        busy > MOST_BUSY,
        String.format(
            Locale.ROOT,
            "it keeps %.2f processors busy while one walk goes on: helper threads",
            busy));
  }

  /**
   * What looking at every visit takes after a walk, in nanoseconds per visit.
   *
   * @param walk the walk alone
   * @param first look
   * @param second look at the same visits
   */
  static Optional<Suspicion> ofReading(double walk, double first, double second) {
    return suspected(
        Kind.READING,
        first > 3 * Math.max(0, second) + walk / 2 + 1,
        String.format(
            Locale.ROOT,
            "visited(i) takes %.1f ns when it is asked first, %.1f later, the walk %.1f: a lazy"
                + " visited(i) does the walk's work",
            first,
            second,
            walk));
  }

  /** Programs that a walker started. */
  static String ofPrograms(List<String> programs) {
    return "caught: it starts other programs, which slow down its neighbours: "
        + String.join(", ", programs)
        + "; they were ended";
  }

  /** Visits that were counted and not made, or made and not counted. */
  static String ofCount(long said, long due) {
    return String.format(
        Locale.ROOT,
        "caught: its walks say that they made %,d visits, and the trees have %,d: walk() returns"
            + " another number than it visits",
        said,
        due);
  }

  /** Somebody else than the fork's own loop answered. */
  static String ofForgery() {
    return "caught: somebody writes answers in the name of the harness";
  }

  /**
   * A walk that is wrong where it was right in the suite.
   *
   * @param when it was looked at
   * @param why it is wrong, if the fork can say
   */
  static String ofWrong(String when, String why) {
    String hint =
        when.equals("at first")
            ? "on a tree drawn for this run: right on known trees only, as from a table"
            : "right until the tree was changed: it remembers what it saw, or leaves out walks";
    return "wrong walk %s, %s%s".formatted(when, hint, why.isEmpty() ? "" : " (" + why + ")");
  }

  private static Optional<Suspicion> suspected(Kind kind, boolean so, String words) {
    return so ? Optional.of(new Suspicion(kind, "caught: " + words)) : Optional.empty();
  }
}
