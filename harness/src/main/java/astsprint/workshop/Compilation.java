package astsprint.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * What became of compiling a walker.
 *
 * @param diagnostics errors and warnings, in order
 * @param sources that were compiled: the file, and what it needs of its folder
 * @param nativeLibrary made of the C file of the same name, if there is one and a compiler
 */
record Compilation(
    List<Diagnostic> diagnostics, SequencedSet<Path> sources, Optional<Path> nativeLibrary) {
  Compilation {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A compiler of Java. */
  interface JavaCompiler {
    /**
     * Compiles a file and what it needs of its folder.
     *
     * @param compiled gets the sources that were compiled
     * @return errors and warnings
     */
    List<Diagnostic> compile(Path source, Path classes, SequencedSet<Path> compiled)
        throws IOException;
  }

  /** Options that both compilers take. Raw memory is allowed, which rules out a release. */
  static final List<String> OPTIONS =
      List.of("-g", "--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");

  boolean succeeded() {
    return diagnostics.stream().noneMatch(Diagnostic::error);
  }

  /** The JDK's own compiler, or Eclipse's where the runtime has none. */
  static JavaCompiler compiler() {
    return Javac.isHere() ? new Javac() : new Ecj();
  }

  /**
   * Compiles a walker.
   *
   * @param source {@code Mine.java}
   * @param classes an empty folder
   */
  static Compilation of(JavaCompiler compiler, Path source, Path classes)
      throws IOException, InterruptedException {
    SequencedSet<Path> sources = new LinkedHashSet<>();
    List<Diagnostic> diagnostics = new ArrayList<>(compiler.compile(source, classes, sources));
    diagnostics.addAll(ofTheProject(source, classes));
    Optional<Path> library = Optional.empty();
    Path c = source.resolveSibling(name(source) + ".c");
    if (diagnostics.stream().noneMatch(Diagnostic::error) && Files.exists(c)) {
      NativePart part = NativePart.of(c, classes);
      diagnostics.addAll(part.diagnostics());
      library = part.library();
      sources.add(c);
    }
    return new Compilation(diagnostics, sources, library);
  }

  /** {@code Mine} of {@code Mine.java}. */
  static String name(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** The folder of a file. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
  }

  /** Classes that stand where the harness's own do: they would never be used, and are a trick. */
  private static List<Diagnostic> ofTheProject(Path source, Path classes) throws IOException {
    Path own = classes.resolve("astsprint");
    if (!Files.exists(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(own)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(
              file ->
                  classes
                      .relativize(file)
                      .toString()
                      .replace(file.getFileSystem().getSeparator(), "."))
          .sorted()
          .limit(1)
          .map(
              type ->
                  new Diagnostic(
                      true,
                      source.toString(),
                      0,
                      0,
                      "caught: it brings classes of the harness's own: "
                          + type.replaceFirst("\\.class$", ""),
                      ""))
          .toList();
    }
  }
}
