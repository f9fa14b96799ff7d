package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.figures.JmhComparison;
import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first of several runs with each other one.
 *
 * @param runs what is compared, the first being what the others are compared with
 * @param pairs one for each run but the first
 * @param differences in what the runs differ that forbids comparing times, in words such as {@code
 *     processor}; empty if times may be compared
 */
public record Comparisons(
    List<RunFigures> runs, List<RunComparison> pairs, List<String> differences) {
  public Comparisons {
    runs = List.copyOf(runs);
    pairs = List.copyOf(pairs);
    differences = List.copyOf(differences);
  }

  /** Anyone's JMH results: those of the first run with those of each other one. */
  public static List<JmhComparison> foreign(List<RunFigures> runs) {
    return runs.stream()
        .skip(1)
        .map(run -> JmhComparison.of(runs.getFirst().run().jmh(), run.run().jmh()))
        .toList();
  }

  /** Compares {@code runs}, times or, where those may not be compared, ratios only. */
  public static Comparisons of(List<RunFigures> runs) {
    List<RunComparison> pairs = new ArrayList<>();
    Set<String> differences = new LinkedHashSet<>();
    for (int i = 1; i < runs.size(); i++) {
      try {
        RunComparison pair = RunComparison.of(runs.getFirst(), runs.get(i), true);
        pairs.add(pair);
        // The values that follow are the records of both machines, for no reader.
        pair.differences().forEach(text -> differences.add(text.replaceFirst(": .*", "")));
      } catch (RunComparison.IncomparableException e) {
        throw new IllegalStateException("comparing was asked for whatever differs", e);
      }
    }
    return new Comparisons(runs, pairs, List.copyOf(differences));
  }

  /** In what the runs differ, as sentences; "" where they do not. */
  public String unlike() {
    boolean unknown = runs.stream().anyMatch(run -> run.run().info() == null);
    List<String> known =
        differences.stream().filter(text -> !text.startsWith("a run without")).toList();
    return (unknown ? "A run without run.json is of an unknown machine. " : "")
        + (known.isEmpty() ? "" : "They differ in: " + String.join(", ", known) + ".");
  }

  /** Whether the first run has a figure of the same stage on {@code tree} as another one. */
  public boolean shareStages(String tree) {
    return pairs.stream()
        .flatMap(pair -> pair.rows().stream())
        .anyMatch(row -> row.tree().equals(tree));
  }

  /** Whether only ratios within each run may be compared. */
  public boolean across() {
    return !differences.isEmpty();
  }

  /** The first stage of which all runs have a figure on {@code tree}: what ratios are taken to. */
  public Optional<String> yardstick(String tree) {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    return RunComparison.yardstick(
        runs.stream().map(run -> run.ladder(Benchmarks.LADDER, tree)).toList());
  }
}
