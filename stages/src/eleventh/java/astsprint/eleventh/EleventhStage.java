package astsprint.eleventh;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The stages and one more, {@value #KEY}, by the three steps of CONTRIBUTING.md. */
public final class EleventhStage {
  public static final String NAME = "S11";
  public static final String TITLE = "Visitor";
  private static final String KEY = NAME + TITLE;

  /** The project's folder, seen from where a module's tests run. */
  private static final Path ROOT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  /** A listing of CONTRIBUTING.md within a numbered step. */
  private static final Pattern JAVA = Pattern.compile("(?ms)^ {3}```java\\n(.*?)^ {3}```$");

  /** The end of the last constant, which a further one makes a comma of. */
  private static final Pattern END_OF_CONSTANTS = Pattern.compile("(?ms)^  S\\d\\d\\([^;]*(;)$");

  private EleventhStage() {}

  /**
   * Adds the stage to a copy of the stages' sources, and compiles it.
   *
   * @param folder an empty one, for sources and classes
   * @return the class path of a JVM that has eleven stages and is like this one otherwise
   * @throws IOException if the stage does not compile, with javac's messages
   */
  public static String classPath(Path folder) throws IOException {
    Path sources = folder.resolve("sources");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path stages = Path.of("astsprint", "stages");
    Path java = ROOT.resolve("stages").resolve("src").resolve("main").resolve("java");
    copy(java.resolve(stages), sources.resolve(stages));
    add(sources.resolve(stages));
    compile(sources, classes);
    copy(sources, classes); // As the build does: a stage's source and lesson travel with it.
    return classes + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static void add(Path stages) throws IOException {
    List<String> listings =
        JAVA.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
            .results()
            .map(listing -> listing.group(1).stripTrailing().stripIndent() + "\n")
            .toList();
    if (listings.size() != 2) {
      throw new IOException("CONTRIBUTING.md shows a class and a line, not " + listings);
    }
    Files.writeString(stages.resolve(KEY + ".java"), listings.getFirst());
    Files.writeString(stages.resolve(KEY + ".md"), "# " + NAME + " " + TITLE + "\n");
    Path ladder = stages.resolve("WalkStage.java");
    String before = Files.readString(ladder);
    Matcher end = END_OF_CONSTANTS.matcher(before);
    if (!end.find()) {
      throw new IOException("no end of constants in " + ladder);
    }
    MatchResult last = end.toMatchResult();
    Files.writeString(
        ladder,
        before.substring(0, last.start(1))
            + ",\n"
            + listings.getLast()
            + before.substring(last.end(1)));
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-encoding", "UTF-8"));
    options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    options.add("--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
      if (!javac
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
          .call()) {
        throw new IOException(messages.toString());
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
