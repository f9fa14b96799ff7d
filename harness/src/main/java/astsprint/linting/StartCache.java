package astsprint.linting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import astsprint.corpus.CorpusSources;
import astsprint.process.OwnJvm;
import astsprint.process.Subprocess;
import astsprint.process.TemporaryFolder;
import astsprint.results.Fact;
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

  /** So often each start is timed; the shortest counts, for others delay and nobody hastens it. */
  private static final int STARTS = 2;

  /** A file of usual length, which is linted to see what the cache saves. */
  private static final String USUAL = "textwrap.py";

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
   * What the cache saves, or why it saves nothing: none is there, or it does not fit. Starts the
   * linter some times; some seconds.
   */
  public Fact saving() throws InterruptedException {
    if (!Files.isRegularFile(file())) {
      return Fact.unreadable("none: the linter loads all its classes anew at each start");
    }
    // With this mode the JVM does not start by a cache that does not fit.
    List<String> cached = List.of("-XX:AOTCache=" + file(), "-XX:AOTMode=on");
    try (TemporaryFolder folder = TemporaryFolder.make("cache")) {
      if (!Subprocess.run(lint(cached, "--version"), LIMIT).succeeded()) {
        return Fact.unreadable(
            file().getFileName() + " is of another JVM or of another jar: it saves nothing");
      }
      Path source = folder.path().resolve(USUAL);
      Files.write(source, CorpusSources.read(USUAL));
      double by = seconds(lint(cached, source.toString()));
      double without = seconds(lint(List.of("-XX:AOTMode=off"), source.toString()));
      try (Stream<String> lines = Files.lines(source)) {
        return Fact.of(
            "%s, %.0f MB: the linter takes %.2f s for a file of %d lines, %.2f s without"
                .formatted(
                    file().getFileName(), Files.size(file()) / 1e6, by, lines.count(), without));
      }
    } catch (IOException e) {
      return Fact.unreadable("cannot be looked at: " + e);
    }
  }

  private List<String> lint(List<String> flags, String argument) {
    List<String> command = new ArrayList<>(List.of(OwnJvm.java()));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "lint", argument));
    return command;
  }

  /** The shortest of some runs, each from its start to its end. */
  private static double seconds(List<String> command) throws IOException, InterruptedException {
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      var _ = Subprocess.run(command, LIMIT);
      shortest = Math.min(shortest, (System.nanoTime() - start) / 1e9);
    }
    return shortest;
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
