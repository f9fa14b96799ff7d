package astsprint.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What decides the order of processes within a round. */
final class SeedOption {
  @Option(names = "--seed", description = "Of the order within rounds. Default: the time.")
  private @Nullable Long seed;

  long value() {
    Long given = seed;
    return given == null ? System.currentTimeMillis() : given;
  }
}
