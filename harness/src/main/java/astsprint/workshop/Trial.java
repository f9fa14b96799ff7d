package astsprint.workshop;

import astsprint.run.Entry;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One look at a walker: compiled, and checked if it compiles. What is seen is told line by line.
 */
public final class Trial {
  private static final int MOST_DIAGNOSTICS = 20;

  private static final Pattern RAW = Pattern.compile("\\bRawMemory\\b|\\bUnsafe\\b");

  private final Path source;
  private final Consumer<String> out;
  private final Compilation.JavaCompiler compiler;

  /**
   * @param source {@code Mine.java}
   * @param out is told each line
   * @throws WorkshopException if there is no such file, or its name is no walker's
   */
  public Trial(Path source, Consumer<String> out) throws WorkshopException {
    this(source, out, Compilation.compiler());
  }

  Trial(Path source, Consumer<String> out, Compilation.JavaCompiler compiler)
      throws WorkshopException {
    if (!Files.isRegularFile(source)) {
      throw new WorkshopException(source + ": no such file; ast-sprint new Mine makes one");
    }
    if (!source.toString().endsWith(".java")) {
      throw new WorkshopException(source + ": a walker is a file that ends with .java");
    }
    this.source = source;
    this.out = out;
    this.compiler = compiler;
  }

  /** The name of its class and of its row. */
  public String key() {
    return Compilation.name(source);
  }

  /**
   * Compiles.
   *
   * @param classes an empty folder, for what is compiled
   */
  Compilation compile(Path classes) throws IOException, InterruptedException {
    Compilation compilation = Compilation.of(compiler, source, classes);
    List<Diagnostic> told = compilation.diagnostics();
    told.stream().limit(MOST_DIAGNOSTICS).flatMap(d -> d.lines().stream()).forEach(out);
    if (told.size() > MOST_DIAGNOSTICS) {
      out.accept("... and " + (told.size() - MOST_DIAGNOSTICS) + " more");
    }
    if (!compilation.succeeded()) {
      out.accept(key() + " is not compiled.");
    }
    return compilation;
  }

  /**
   * Checks what was compiled.
   *
   * @return what can be timed; empty if it is wrong, which was told
   */
  Optional<Entry> check(Checker checker, Path classes, Compilation compilation)
      throws IOException, InterruptedException {
    CheckResult result = checker.check(classes, key());
    printed(result);
    if (!result.right()) {
      out.accept(key() + ": " + result.what());
      String file = result.file();
      if (file != null) {
        Path at = source.resolveSibling(file);
        out.accept(
            "  at " + at + ":" + result.line() + ": " + Javac.line(at, result.line()).strip());
      }
      result.details().forEach(out);
      return Optional.empty();
    }
    out.accept(
        key()
            + " is right: it passes the conformance suite, and walks "
            + (result.live() ? "live objects." : "a snapshot."));
    List<String> remarks = new ArrayList<>();
    if (compilation.nativeLibrary().isPresent()) {
      remarks.add("native");
    }
    if (rawMemory(compilation)) {
      remarks.add("raw memory");
    }
    String remark = remarks.isEmpty() ? null : String.join(", ", remarks);
    return Optional.of(
        new Entry(key(), classes, result.live(), remark, TryResult.hash(compilation.sources())));
  }

  private void printed(CheckResult result) {
    if (result.printedBytes() == 0) {
      return;
    }
    out.accept("It prints " + String.format("%,d", result.printedBytes()) + " bytes:");
    result
        .printed()
        .lines()
        .limit(10)
        .forEach(line -> out.accept("  | " + line.substring(0, Math.min(80, line.length()))));
  }

  private static boolean rawMemory(Compilation compilation) throws IOException {
    for (Path file : compilation.sources()) {
      if (RAW.matcher(Files.readString(file)).find()) {
        return true;
      }
    }
    return false;
  }

  /** The stage that the file says it comes from. */
  public Optional<WalkStage> origin() throws IOException {
    return NewWalker.origin(Files.readString(source));
  }

  /** The stages to time it beside, unless others are named: its origin, and the next step. */
  public List<WalkStage> beside() throws IOException {
    WalkStage from = origin().orElse(WalkStage.halfway());
    WalkStage gate = NewWalker.gate(from).orElse(WalkStage.lastLive());
    return from.compareTo(gate) < 0 ? List.of(from, gate) : List.of(gate, from);
  }
}
