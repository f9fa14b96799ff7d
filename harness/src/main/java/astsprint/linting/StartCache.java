package astsprint.linting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import astsprint.corpus.CorpusSources;
import astsprint.process.OwnJvm;
import astsprint.process.Subprocess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time cache (JEP 483, 514 and 515) of the linter: classes as they are once
 * loaded and linked, and what was learnt of methods. It is one file beside the program's jar, made
 * by a run of the linter over some files. The JVM takes it only if it is of the same JVM and of the
 * same jar; otherwise the program starts as it does without.
 *
 * @param jar the program
 */
public record StartCache(Path jar) {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** One in so many files of the corpus is linted to learn from. */
  private static final int EACH = 12;

  /** Of the jar that this program was started from; empty if it was not started from one. */
  public static Optional<StartCache> here() {
    CodeSource source = StartCache.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI()).toAbsolutePath();
      return Files.isRegularFile(jar) ? Optional.of(new StartCache(jar)) : Optional.empty();
    } catch (URISyntaxException notAFile) {
      return Optional.empty();
    }
  }

  /** The cache, whether it is there or not. */
  public Path file() {
    String name = jar.toString();
    return Path.of(name.substring(0, name.length() - ".jar".length()) + ".aot");
  }

  /** What starts the linter by the cache; arguments follow. */
  public List<String> command() {
    List<String> command = new ArrayList<>(List.of(OwnJvm.java(), "-XX:AOTCache=" + file()));
    command.add("-Xlog:aot=off"); // Of a cache that does not fit the JVM would tell at length.
    command.addAll(List.of("-jar", jar.toString(), "lint"));
    return command;
  }

  /**
   * Makes the cache, in place of an older one.
   *
   * @throws IOException if the JVM cannot make it, with the JVM's words
   */
  public void make() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ast-sprint-cache");
    try {
      List<String> command = new ArrayList<>(List.of(OwnJvm.java()));
      command.add("-XX:AOTCacheOutput=" + file());
      command.addAll(List.of("-jar", jar.toString(), "lint", folder.toString()));
      writeFiles(folder);
      Files.deleteIfExists(file());
      Subprocess.Result result = Subprocess.run(command, LIMIT);
      if (!Files.isRegularFile(file())) {
        throw new IOException("the JVM made no cache: " + result.complaint());
      }
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Right files, and the same with a line that is wrong. */
  private static void writeFiles(Path folder) throws IOException {
    List<String> names = CorpusSources.names();
    for (int i = 0; i < names.size(); i += EACH) {
      String source = new String(CorpusSources.read(names.get(i)), ISO_8859_1);
      Files.writeString(folder.resolve("right" + i + ".py"), source, ISO_8859_1);
      Files.writeString(folder.resolve("wrong" + i + ".py"), "x = (1,\n\n" + source, ISO_8859_1);
    }
  }
}
