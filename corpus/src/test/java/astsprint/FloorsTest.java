package astsprint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The floors of this module, the lowest first: a package may import those below it. */
final class FloorsTest {
  private static final List<String> FLOORS =
      List.of(
          "astsprint.ast",
          "astsprint.parse.error",
          "astsprint.parse.literal",
          "astsprint.parse.source",
          "astsprint.parse.token",
          "astsprint.parse.build",
          "astsprint.parse.diagnose",
          "astsprint.parse",
          "astsprint.lint.compile",
          "astsprint.lint.path",
          "astsprint.lint.names",
          "astsprint.lint.rule",
          "astsprint.lint.rules",
          "astsprint.lint",
          "astsprint.corpus");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("astsprint");

  @Test
  void everyArrowPointsDown() {
    floors(FLOORS).check(CLASSES);
  }

  @Test
  void noPackageNeedsItself() {
    slices().matching("astsprint.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void tokensKnowNoTree() {
    noClasses()
        .that(resideInAPackage("astsprint.parse.token"))
        .should()
        .dependOnClassesThat(resideInAPackage("astsprint.ast"))
        .check(CLASSES);
  }

  /** An error's kind decides, never its words: only the door's users read those. */
  @Test
  void noCodeReadsTheWordsOfAnError() {
    TreeSet<String> readers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        boolean words =
            call.getName().equals("message")
                || call.getName().equals("reason")
                || call.getName().equals("words");
        if (words && call.getTargetOwner().getPackageName().equals("astsprint.parse.error")) {
          readers.add(type.getName());
        }
      }
    }
    readers.removeIf(reader -> reader.startsWith("astsprint.parse.error."));
    assertTrue(readers.remove("astsprint.lint.Linter"), "the door's own user in this module");
    assertEquals(new TreeSet<>(), readers);
  }

  /** A rule that nothing can break says nothing: upside down, nearly every arrow is wrong. */
  @Test
  void anArrowThatPointsUpIsFound() {
    assertTrue(floors(FLOORS.reversed()).evaluate(CLASSES).hasViolation());
  }

  private static LayeredArchitecture floors(List<String> lowestFirst) {
    LayeredArchitecture floors = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String floor : lowestFirst) {
      floors = floors.layer(floor).definedBy(floor);
    }
    for (int i = 0; i < lowestFirst.size(); i++) {
      String floor = lowestFirst.get(i);
      floors =
          i == 0
              ? floors.whereLayer(floor).mayNotAccessAnyLayer()
              : floors
                  .whereLayer(floor)
                  .mayOnlyAccessLayers(lowestFirst.subList(0, i).toArray(String[]::new));
    }
    return floors.ensureAllClassesAreContainedInArchitecture();
  }
}
