package astsprint.results;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The floors of this module: arrows between its packages point down. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("astsprint.results");

  @Test
  void arrowsBetweenPackagesPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("format")
        .definedBy("astsprint.results")
        .layer("stats")
        .definedBy("astsprint.results.stats")
        .layer("room")
        .definedBy("astsprint.results.room")
        .layer("figures")
        .definedBy("astsprint.results.figures")
        .layer("report")
        .definedBy("astsprint.results.report")
        .whereLayer("format")
        .mayNotAccessAnyLayer()
        .whereLayer("stats")
        .mayNotAccessAnyLayer()
        .whereLayer("room")
        .mayOnlyAccessLayers("stats")
        .whereLayer("figures")
        .mayOnlyAccessLayers("format", "stats")
        .whereLayer("report")
        .mayOnlyAccessLayers("format", "stats", "figures", "room")
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void noPackageDependsOnItself() {
    slices().matching("astsprint.results.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void resultsStandAlone() {
    elsewhere("astsprint.corpus..", "astsprint.stages..", "astsprint.harness..", "astsprint.ui..")
        .check(CLASSES);
  }

  /** A rule that nothing can break says nothing: reports do use figures. */
  @Test
  void aForbiddenArrowIsFound() {
    ArchRule broken = elsewhere("astsprint.results.figures..");
    assertThrows(AssertionError.class, () -> broken.check(CLASSES));
  }

  private static ArchRule elsewhere(String... packages) {
    return noClasses()
        .that(alwaysTrue())
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages));
  }
}
