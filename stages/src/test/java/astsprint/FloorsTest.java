package astsprint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import astsprint.conformance.Conformance;
import astsprint.cost.WalkCosts;
import astsprint.detours.Detour;
import astsprint.kernel.Kernel;
import astsprint.layout.CompressedRows;
import astsprint.memory.RawMemory;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module: also that nothing here knows a module above. */
class FloorsTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(
                TreeWalker.class,
                RawMemory.class,
                CompressedRows.class,
                Kernel.class,
                WalkStage.class,
                Detour.class,
                WalkCosts.class,
                Conformance.class);
  }

  @Test
  void arrowsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("astsprint..")
        .optionalLayer("tree")
        .definedBy("astsprint.ast")
        .layer("walk")
        .definedBy("astsprint.walk..")
        .layer("memory")
        .definedBy("astsprint.memory..")
        .layer("layout")
        .definedBy("astsprint.layout..")
        .layer("kernel")
        .definedBy("astsprint.kernel..")
        .layer("stages")
        .definedBy("astsprint.stages..")
        .layer("detours")
        .definedBy("astsprint.detours..")
        .layer("cost")
        .definedBy("astsprint.cost..")
        .layer("conformance")
        .definedBy("astsprint.conformance..")
        .whereLayer("walk")
        .mayOnlyAccessLayers("tree")
        .whereLayer("memory")
        .mayOnlyAccessLayers("tree", "walk")
        .whereLayer("layout")
        .mayOnlyAccessLayers("tree", "walk", "memory")
        .whereLayer("kernel")
        .mayOnlyAccessLayers("tree", "walk", "layout")
        .whereLayer("stages")
        .mayOnlyAccessLayers("tree", "walk", "memory", "layout", "kernel")
        .whereLayer("detours")
        .mayOnlyAccessLayers("tree", "walk", "memory", "stages")
        .whereLayer("cost")
        .mayOnlyAccessLayers("tree", "walk", "memory", "layout", "kernel", "stages")
        .whereLayer("conformance")
        .mayOnlyAccessLayers("tree", "walk")
        .ensureAllClassesAreContainedInArchitecture()
        .check(classes);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("astsprint.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void aWalkerKnowsNoOtherWalker() {
    classes()
        .that(describe("are walkers", FloorsTest::isWalker))
        .should()
        .onlyDependOnClassesThat(describe("are no other walkers", type -> !isWalker(type)))
        .check(classes);
  }

  @Test
  void onlyMemoryTouchesUnsafe() {
    noClasses()
        .that()
        .resideOutsideOfPackage("astsprint.memory")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Unsafe")
        .check(classes);
  }

  private static boolean isWalker(JavaClass type) {
    return type.isAssignableTo(TreeWalker.class) && !type.isInterface();
  }
}
