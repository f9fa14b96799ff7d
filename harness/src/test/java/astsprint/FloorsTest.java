package astsprint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of this module, and that arrows between them point down. */
class FloorsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "astsprint.process",
              "astsprint.machine",
              "astsprint.jmh",
              "astsprint.benchmark",
              "astsprint.evidence",
              "astsprint.peers",
              "astsprint.run",
              "astsprint.workshop",
              "astsprint.room",
              "astsprint.linting",
              "astsprint.cli");

  @Test
  void arrowsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("process")
        .definedBy("astsprint.process")
        .layer("machine")
        .definedBy("astsprint.machine")
        .layer("jmh")
        .definedBy("astsprint.jmh")
        .layer("benchmark")
        .definedBy("astsprint.benchmark..")
        .layer("evidence")
        .definedBy("astsprint.evidence")
        .layer("peers")
        .definedBy("astsprint.peers..")
        .layer("run")
        .definedBy("astsprint.run")
        .layer("workshop")
        .definedBy("astsprint.workshop")
        .layer("room")
        .definedBy("astsprint.room")
        .layer("linting")
        .definedBy("astsprint.linting")
        .layer("cli")
        .definedBy("astsprint.cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("linting")
        .mayOnlyBeAccessedByLayers("peers", "workshop", "cli")
        .whereLayer("room")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("workshop")
        .mayOnlyBeAccessedByLayers("room", "cli")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("workshop", "room", "cli")
        .whereLayer("peers")
        .mayOnlyBeAccessedByLayers("run", "cli")
        .whereLayer("evidence")
        .mayOnlyBeAccessedByLayers("run", "cli")
        .whereLayer("benchmark")
        .mayOnlyBeAccessedByLayers("evidence", "peers", "run", "workshop", "cli")
        .whereLayer("machine")
        .mayOnlyBeAccessedByLayers("benchmark", "evidence", "peers", "run", "workshop", "cli")
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("astsprint.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void commandsDoNotKnowWhoCallsThem() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("astsprint.cli.Main")
        .and()
        .doNotHaveFullyQualifiedName("astsprint.cli.Main$Version")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("astsprint.cli.Main")
        .check(OURS);
  }

  @Test
  void oneRoomStartsOtherPrograms() {
    noClasses()
        .that(resideOutsideOfPackage("astsprint.process"))
        .and()
        // It runs on Maven's JVM, where nothing else of the project does.
        .doNotHaveFullyQualifiedName("astsprint.jmh.Handover")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(OURS);
  }

  @Test
  void whatRunsInMavensProcessUsesNothingOfTheProjects() {
    noClasses()
        .that(resideInAPackage("astsprint.jmh"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("astsprint..").and(resideOutsideOfPackage("astsprint.jmh")))
        .check(OURS);
  }
}
