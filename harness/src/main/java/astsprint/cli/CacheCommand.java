package astsprint.cli;

import astsprint.linting.StartCache;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ast-sprint cache}. */
@Command(
    name = "cache",
    description = {
      "Make a file beside the program's jar, by which the linter starts faster: what the JVM has"
          + " loaded, linked and learnt at a run of it.",
      "The JVM leaves the file alone if it is another JVM or if the jar is another; then make it"
          + " again.",
    },
    mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    StartCache cache =
        StartCache.here()
            .orElseThrow(
                () -> new InputException("only a jar has a cache; this runs from a folder"));
    try {
      cache.make();
      spec.commandLine()
          .getOut()
          .printf(
              "%s, %.0f MB. It is used so:%n%s FILE...%n",
              cache.file(), Files.size(cache.file()) / 1e6, String.join(" ", cache.command()));
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }
}
