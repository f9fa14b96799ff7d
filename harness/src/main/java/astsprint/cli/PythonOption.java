package astsprint.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Python the commands run that measure CPython beside us. */
final class PythonOption {
  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "The interpreter. Default: the newest CPython from 3.13 on that is found.")
  private @Nullable Path program;

  /** What the user named; null for the newest that is found. */
  @Nullable Path program() {
    return program;
  }
}
