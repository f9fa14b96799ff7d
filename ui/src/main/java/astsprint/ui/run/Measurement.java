package astsprint.ui.run;

import java.util.List;

/**
 * Something to measure by the project's own program.
 *
 * @param name as it is told while it goes on: {@code quick run}
 * @param arguments of the program
 */
public record Measurement(String name, List<String> arguments) {
  public Measurement {
    arguments = List.copyOf(arguments);
  }

  /** Two rounds of short iterations. */
  public static Measurement quick() {
    return new Measurement("quick run", List.of("bench", "--quick"));
  }

  /** The ladder as it is meant to be measured. */
  public static Measurement full() {
    return new Measurement("full run", List.of("bench"));
  }

  /** Two stages in turn, given by their keys. */
  public static Measurement duel(String one, String other) {
    return new Measurement(
        "duel of " + one + " and " + other, List.of("bench", "--duel", one + "," + other));
  }
}
