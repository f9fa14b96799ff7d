package astsprint.cli;

import astsprint.machine.Kit;
import astsprint.results.RunReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds runs by what a user calls them: a path, or a name below the places where runs lie. */
final class RunPaths {
  private static final Path RUNS = Path.of("results", "runs");
  private static final Path REFERENCE = Path.of("results", "reference");

  private RunPaths() {}

  /** Where reference runs lie: in the project, else in the kit. */
  static Path references() {
    return Files.isDirectory(REFERENCE)
        ? REFERENCE
        : Kit.here().map(Kit::references).orElse(REFERENCE);
  }

  /** A run's folder or a JMH file. */
  static Path find(String name) {
    return Stream.of(Path.of(name), RUNS.resolve(name), references().resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    name + ": no such run, here or below " + RUNS + " or " + references()));
  }

  /** The folder of a run that is there already. */
  static Path folder(String name) {
    Path found = find(name);
    if (!Files.isDirectory(found)) {
      throw new InputException(name + " is a file, not the folder of a run");
    }
    return found;
  }

  /** The newest run; the newest reference run where nothing has been measured here yet. */
  static Path latest() {
    return Stream.of(RUNS, references())
        .flatMap(folder -> RunReader.latest(folder).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "No run below "
                        + RUNS
                        + " yet: mvn jmh:benchmark, or ast-sprint bench,"
                        + " makes one."));
  }

  /** Those that were named, or the latest. */
  static List<Path> orLatest(List<String> names) {
    return names.isEmpty() ? List.of(latest()) : names.stream().map(RunPaths::find).toList();
  }
}
