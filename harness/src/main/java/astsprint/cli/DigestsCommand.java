package astsprint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint ast digests}. */
@Command(
    name = "digests",
    description = {
      "Write a table with a row for each file: bytes, visits, distinct nodes, and the SHA-256 of"
          + " its dump and of its walk order; for a file that is rejected, ERROR and why as JSON.",
      "A file that is rejected or cannot be read stops nothing: the exit status is 0.",
    },
    mixinStandardHelpOptions = true)
final class DigestsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ROOT", description = "Folder of the sources.")
  private Path root;

  @Parameters(
      index = "1",
      paramLabel = "LIST",
      description = "File of paths below ROOT, one a line.")
  private Path list;

  @Parameters(index = "2", paramLabel = "OUT.tsv", description = "The table to write.")
  private Path table;

  @Override
  public Integer call() throws IOException {
    List<String> files =
        new String(SourceFile.bytes(list), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    int rejected;
    try (BufferedWriter out = Files.newBufferedWriter(table);
        ProgressBar bar =
            new ProgressBarBuilder().setTaskName("digests").setInitialMax(files.size()).build()) {
      rejected = DigestTable.write(root, files, out, (done, bad, bytes) -> bar.stepTo(done));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new InputException(table + ": cannot be written: no such folder");
    }
    spec.commandLine().getErr().printf("%d files, %d of them rejected\n", files.size(), rejected);
    return 0;
  }
}
