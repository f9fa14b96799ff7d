package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.conformance.Conformance;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of walkers that are wrong, each in its own way; none harms more than its check. */
class CheckTest {
  @TempDir private Path folder;

  @Test
  void showsTheFirstVisitThatDiffers() throws Exception {
    String source = Walkers.with("Mine", "", "").replace("addChildren(visits[head]);", "");
    Walkers.Told told = Walkers.check(folder, "Mine", source);
    assertFalse(told.right());
    assertEquals(
        """
        Mine: visit 1 is wrong
          expected  Pass, line 1: pass
          got       no further visit
        The smallest source that shows it:
            pass
        Its tree, numbered as ast.walk visits:
              0  Module
         ->   1  └ body[0] Pass
        The rule: Every node below the root is visited.\
        """,
        told.text());
  }

  @Test
  void showsTheLineThatThrows() throws Exception {
    Walkers.Told told =
        Walkers.check(
            folder, "Mine", Walkers.with("Mine", "", "if (added == 0) throw new Error(\"no\");"));
    assertFalse(told.right());
    assertTrue(told.text().contains("throws java.lang.Error: no"), told.text());
    assertTrue(told.text().contains("Mine.java:12: if (added == 0) throw new Error"), told.text());
  }

  @Test
  void survivesAnExit() throws Exception {
    Walkers.Told told = Walkers.check(folder, "Mine", Walkers.with("Mine", "", "System.exit(0);"));
    assertEquals(
        List.of("Mine: ends its JVM by itself (exit status 0), in the check the source "),
        told.lines());
  }

  @Test
  void hasARuleForEachCheck() {
    Set<String> ofTheirVisit = Set.of("random trees");
    List<String> without =
        Conformance.checks().stream()
            .map(Conformance.Check::name)
            .filter(name -> Rules.of(name).isEmpty() && !ofTheirVisit.contains(name))
            .toList();
    assertEquals(List.of(), without);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while (added >= 0) Thread.onSpinWait(); | hangs: no end after 30 s, in the check",
        "java.util.List<long[]> all = new java.util.ArrayList<>(); while (added >= 0) all.add(new"
            + " long[1 << 20]); | the heap is full",
        "astsprint.memory.RawMemory.reference(null, 12); | crashes its JVM: SIGSEGV",
        "Runtime.getRuntime().halt(7); | ends its JVM by itself (exit status 7)",
      })
  void survives(String first, String said) throws Exception {
    Walkers.Told told = Walkers.check(folder, "Mine", Walkers.with("Mine", "", first));
    assertFalse(told.right());
    assertTrue(told.text().startsWith("Mine: " + said), told.text());
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "System.out.print(\"x\".repeat(1 << 20)); | It prints ",
        "try { java.nio.file.Files.delete(java.nio.file.Path.of(Mine.class.getProtectionDomain()"
            + ".getCodeSource().getLocation().toURI()).resolve(\"Mine.class\")); } catch"
            + " (Exception e) { } | Mine is right",
      })
  void letsThatPass(String first, String said) throws Exception {
    Walkers.Told told =
        Walkers.check(folder, "Mine", Walkers.with("Mine", "static { " + first + " }", ""));
    assertTrue(told.right(), told.text());
    assertTrue(told.text().contains(said), told.text());
    assertTrue(told.text().length() < 1000, "a megabyte is not shown");
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Remembers | caught: it remembers the answer",
        "DirtyFlag | caught: a flag on the root or its lists",
        "DeclaredLive | caught: a snapshot declared live",
        "LazyVisited | caught: a lazy visited(i)",
        "StartsPrograms | caught: it starts other programs",
        "Forges | caught: somebody writes answers in the name of the harness",
        "OnlyKnownClasses | Users subclass nodes",
      })
  void catches(String cheat, String said) throws Exception {
    Walkers.Told told = Walkers.check(Path.of("src", "cheats", cheat + ".java"));
    assertFalse(told.right());
    assertTrue(told.text().contains(said), told.text());
  }

  @Tag("long")
  @Test
  void callsWhatIsWrittenInC() throws Exception {
    String call =
        "static final java.lang.invoke.MethodHandle F; static { System.loadLibrary(\"Mine\"); F ="
            + " java.lang.foreign.Linker.nativeLinker().downcallHandle("
            + "java.lang.foreign.SymbolLookup.loaderLookup().find(\"one\").orElseThrow(),"
            + " java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT));"
            + " }";
    java.nio.file.Files.writeString(folder.resolve("Mine.c"), "int one(void) { return 1; }\n");
    Walkers.Told told =
        Walkers.check(
            folder,
            "Mine",
            Walkers.with(
                "Mine",
                call,
                "try { if ((int) F.invokeExact() != 1) return 0; } catch (Throwable t) { return 0;"
                    + " }"));
    assertTrue(told.right(), told.text());
  }
}
