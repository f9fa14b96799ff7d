package astsprint.ui.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to measure by the project's own program.
 *
 * @param name as it is told while it goes on: {@code quick run}
 * @param time how long it takes, roughly, in words
 * @param arguments of the program
 */
public record MeasuringTask(String name, String time, List<String> arguments) {
  public MeasuringTask {
    arguments = List.copyOf(arguments);
  }

  /** Two rounds of short iterations. */
  public static MeasuringTask quick() {
    return new MeasuringTask("quick run", "about two minutes", List.of("bench", "--quick"));
  }

  /** The ladder as it is meant to be measured. */
  public static MeasuringTask full() {
    return new MeasuringTask("full run", "a few minutes", List.of("bench"));
  }

  /** Two stages in turn, given by their keys. */
  public static MeasuringTask duel(String one, String other) {
    return new MeasuringTask(
        "duel of " + one + " and " + other, "20 s", List.of("bench", "--duel", one + "," + other));
  }

  /** Some stages, given by their keys, on one tree. */
  public static MeasuringTask chosen(List<String> keys, String tree) {
    String stages = String.join(",", keys);
    return new MeasuringTask(
        "run of " + stages + " on " + tree,
        "a few minutes",
        List.of("bench", "LadderBenchmark", "-p", "stage=" + stages, "-p", "tree=" + tree));
  }

  /** Profiles of stages, given by their keys, what the JIT did to them, and its code. */
  public static MeasuringTask profile(List<String> keys) {
    List<String> arguments = new ArrayList<>(List.of("profile", "--by", "JFR", "--jit", "--asm"));
    arguments.addAll(keys);
    return new MeasuringTask("profile of " + String.join(" and ", keys), "30 s", arguments);
  }

  /**
   * One short round of another benchmark than the ladder.
   *
   * @param name what is varied
   * @param time roughly, in words
   * @param benchmark its class's simple name
   * @param params parameters with their values, such as {@code visits=1000,1000000}
   */
  public static MeasuringTask glance(
      String name, String time, String benchmark, List<String> params) {
    List<String> arguments =
        new ArrayList<>(List.of("bench", "--quick", benchmark, "-p", "round=1"));
    params.forEach(param -> arguments.addAll(List.of("-p", param)));
    return new MeasuringTask(name, time, arguments);
  }
}
