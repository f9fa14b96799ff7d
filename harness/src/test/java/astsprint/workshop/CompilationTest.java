package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import astsprint.workshop.Compilation.JavaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the JDK's compiler, and with the one for runtimes that have none. */
class CompilationTest {
  @TempDir private Path folder;
  @TempDir private Path classes;

  static Stream<JavaCompiler> compilers() {
    return Stream.of(new Javac(), new Ecj());
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void compilesWithRawMemory(JavaCompiler compiler) throws Exception {
    Path file = NewWalker.write(folder, "Mine", WalkStage.S07);
    Compilation done = Compilation.of(compiler, file, classes);
    assertTrue(done.succeeded(), done.diagnostics().toString());
    assertTrue(Files.exists(classes.resolve("Mine.class")));
    assertFalse(Files.exists(classes.resolve("astsprint")), "no source of the jar's is compiled");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void saysFileLineAndColumn(JavaCompiler compiler) throws Exception {
    Path file = write("Mine", Walkers.with("Mine", "", "int x = nothing;"));
    Compilation done = Compilation.of(compiler, file, classes);
    assertFalse(done.succeeded());
    List<String> lines = done.diagnostics().getFirst().lines();
    String place = file + ":12:17: error: ";
    assertTrue(lines.getFirst().startsWith(place), lines.toString());
    assertEquals("    ".length() + lines.get(1).indexOf("nothing") - 4, lines.get(2).indexOf('^'));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void takesOfTheFolderWhatIsUsed(JavaCompiler compiler) throws Exception {
    Path file = write("Mine", Walkers.with("Mine", "", "Helper.help();"));
    Path helper = write("Helper", "final class Helper { static void help() {} }");
    write("Broken", "class Broken { !");
    Compilation done = Compilation.of(compiler, file, classes);
    assertTrue(done.succeeded(), done.diagnostics().toString());
    assertEquals(List.of(file, helper), List.copyOf(done.sources()));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void refusesClassesInTheHarnesssPlace(JavaCompiler compiler) throws Exception {
    Files.createDirectories(folder.resolve("astsprint/benchmark"));
    Files.writeString(
        folder.resolve("astsprint/benchmark/Extra.java"),
        "package astsprint.benchmark; public class Extra { public static void help() {} }");
    Path file = write("Mine", Walkers.with("Mine", "", "astsprint.benchmark.Extra.help();"));
    Compilation done = Compilation.of(compiler, file, classes);
    assertFalse(done.succeeded());
    String said = done.diagnostics().getLast().message();
    assertTrue(said.startsWith("caught: it brings classes of the harness's own: "), said);
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), source);
  }
}
