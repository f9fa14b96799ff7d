package astsprint.run;

import astsprint.results.Cell;
import astsprint.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures several parts into one folder, call by call: what is there already is not measured
 * again, so that a run that was interrupted, or had no time left, is gone on with by the same
 * command.
 */
public final class LongRun {
  private final Path folder;
  private final List<Part> parts;
  private final long seed;
  private final List<String> jmhArguments;
  private final Consumer<String> progress;
  private final long deadline;
  private final long began = System.nanoTime();
  private int measuredCells;

  /**
   * @param seed of the order of subjects within rounds
   * @param jmhArguments iterations and their times, in place of the parts' own
   * @param deadline by {@link System#nanoTime}, after which no further call is begun
   * @param progress is told, line by line
   */
  LongRun(
      Path folder,
      List<Part> parts,
      long seed,
      List<String> jmhArguments,
      long deadline,
      Consumer<String> progress) {
    this.folder = folder.toAbsolutePath();
    this.parts = parts;
    this.seed = seed;
    this.jmhArguments = jmhArguments;
    this.progress = progress;
    this.deadline = deadline;
  }

  /** The cells of all parts and rounds, in the order in which a first run measures them. */
  List<Cell> plan() {
    List<Cell> plan = new ArrayList<>();
    for (Part part : parts) {
      for (int round = 1; round <= part.rounds(); round++) {
        part.calls(round, seed, Set.of()).forEach(call -> plan.addAll(call.cells()));
      }
    }
    return plan;
  }

  /**
   * Measures what is missing.
   *
   * @return whether nothing is
   */
  boolean measure() throws IOException, InterruptedException {
    int left = missing();
    for (Part part : parts) {
      for (int round = 1; round <= part.rounds(); round++) {
        for (Part.Call call : part.calls(round, seed, done())) {
          if (System.nanoTime() > deadline) {
            progress.accept("out of time, " + left + " cells left");
            return false;
          }
          progress.accept(describe(part, round, call, left));
          run(part, round, call);
          left -= call.cells().size();
          measuredCells += call.cells().size();
        }
      }
    }
    return true;
  }

  private int missing() {
    Set<Cell> done = done();
    return (int) plan().stream().filter(cell -> !done.contains(cell)).count();
  }

  private Set<Cell> done() {
    return RunEnd.accounted(RunReader.read(folder));
  }

  private String describe(Part part, int round, Part.Call call, int left) {
    String subjects =
        call.cells().stream()
            .map(cell -> cell.series().key())
            .distinct()
            .collect(Collectors.joining(" "));
    Cell first = call.cells().getFirst();
    double seconds = (System.nanoTime() - began) / 1e9;
    String estimate =
        measuredCells == 0 ? "" : ", about %.0f min".formatted(seconds / measuredCells * left / 60);
    return "%5.0f s  %d cells left%s: %s %s, round %d of %d: %s"
        .formatted(
            seconds,
            left,
            estimate,
            first.series().benchmark(),
            first.series().tree(),
            round,
            part.rounds(),
            subjects);
  }

  private void run(Part part, int round, Part.Call call) throws IOException, InterruptedException {
    String name = "%s-%d-%d".formatted(part.name(), round, System.currentTimeMillis() / 1000);
    Path log = folder.resolve(name + ".log");
    List<String> arguments =
        new ArrayList<>(jmhArguments.isEmpty() ? part.iterations() : jmhArguments);
    call.values()
        .forEach((key, values) -> arguments.addAll(List.of("-p", key + "=" + join(values))));
    Path json = folder.resolve("jmh-" + name + ".json");
    arguments.addAll(List.of("-rf", "json", "-rff", json.toString()));
    arguments.addAll(List.of("-o", log.toString()));
    arguments.add(part.benchmark().replace(".", "\\.") + "$");
    JmhProcess.call(arguments, folder);
    RunEnd.account(folder, call.cells());
    Files.deleteIfExists(log);
  }

  private static String join(List<String> values) {
    return String.join(",", values);
  }
}
