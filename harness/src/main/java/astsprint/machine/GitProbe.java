package astsprint.machine;

import astsprint.process.Subprocess;
import astsprint.results.Fact;
import astsprint.results.Git;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The revision that runs, where it runs from a checkout. */
public final class GitProbe {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private GitProbe() {}

  /** Asks {@code git}; never fails. */
  public static Git probe() {
    try {
      Path code =
          Path.of(GitProbe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = Files.isDirectory(code) ? code : code.resolveSibling(".").normalize();
      Path root = Path.of(git(folder, "rev-parse", "--show-toplevel"));
      if (!Files.isDirectory(root.resolve("stages/src/main/java/astsprint"))) {
        return new Git(Fact.unreadable("the jar lies in a checkout of something else"), true);
      }
      String revision = git(folder, "rev-parse", "HEAD");
      // A file that git does not know was not measured: only what differs from the commit counts.
      boolean dirty = !git(root, "status", "--porcelain", "--untracked-files=no").isEmpty();
      return new Git(Fact.of(revision), dirty);
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return new Git(Fact.unreadable(String.valueOf(unknown.getMessage())), true);
    }
  }

  private static String git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Subprocess.Result result;
      try {
        result = Subprocess.run(command, LIMIT);
      } catch (IOException absent) {
        throw new IOException("no git here", absent);
      }
      if (!result.succeeded()) {
        throw new IOException("not run from a checkout");
      }
      return String.join("\n", result.out()).strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
