package astsprint.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The JDK's compiler, within this process: 1.5 s cold, 0.25 s warm. */
final class Javac implements Compilation.JavaCompiler {
  /** Whether this runtime has one. */
  static boolean isHere() {
    return ModuleLayer.boot().findModule("java.compiler").isPresent()
        && ToolProvider.getSystemJavaCompiler() != null;
  }

  @Override
  public List<Diagnostic> compile(Path source, Path classes, SequencedSet<Path> compiled)
      throws IOException {
    javax.tools.JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(Compilation.OPTIONS);
    options.addAll(List.of("-proc:none", "-Xlint:all,-options,-path,-serial,-this-escape"));
    options.addAll(List.of("-d", classes.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // Else javac looks for sources on the class path, finds those in our jar, and compiles them.
    options.addAll(List.of("-sourcepath", Compilation.folder(source).toString()));
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8);
        Sources sources = new Sources(files, compiled)) {
      compiled.add(source.toAbsolutePath());
      var _ =
          javac
              .getTask(null, sources, told, options, null, files.getJavaFileObjects(source))
              .call();
    }
    return told.getDiagnostics().stream()
        .filter(one -> one.getKind() != javax.tools.Diagnostic.Kind.NOTE)
        .map(one -> diagnostic(one, source))
        .toList();
  }

  private static Diagnostic diagnostic(
      javax.tools.Diagnostic<? extends JavaFileObject> told, Path source) {
    JavaFileObject file = told.getSource();
    Path path = file == null ? null : Path.of(file.toUri());
    return new Diagnostic(
        told.getKind() == javax.tools.Diagnostic.Kind.ERROR,
        path == null ? null : named(path, source),
        Math.max(0, told.getLineNumber()),
        Math.max(0, told.getColumnNumber()),
        told.getMessage(Locale.ROOT),
        path == null ? "" : line(path, told.getLineNumber()));
  }

  /** As the user would name it: beside the file that was named. */
  static String named(Path path, Path source) {
    return source.resolveSibling(path.getFileName()).toString();
  }

  /** A line of a file, from 1; "" if there is none. */
  static String line(Path file, long number) {
    try {
      List<String> lines = Files.readAllLines(file);
      return number >= 1 && number <= lines.size() ? lines.get((int) number - 1) : "";
    } catch (IOException unreadable) {
      return "";
    } catch (UncheckedIOException unreadable) {
      return "";
    }
  }

  /** Notes what is compiled. */
  private static final class Sources extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final SequencedSet<Path> compiled;

    Sources(StandardJavaFileManager files, SequencedSet<Path> compiled) {
      super(files);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling)
        throws IOException {
      if (sibling != null) {
        compiled.add(Path.of(sibling.toUri()));
      }
      return super.getJavaFileForOutput(location, name, kind, sibling);
    }
  }
}
