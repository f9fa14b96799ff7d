package astsprint.ui;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import astsprint.results.stats.Estimate;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Who may know whom in the viewer, and where figures may be computed. */
class FloorsTest {
  private static final String UI = "astsprint.ui";
  private static final JavaClasses VIEWER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(UI);

  /** What the viewer reads: results, stages, and trees. Benchmarks are none of its business. */
  private static final String[] KNOWN = {
    UI + "..",
    "astsprint.results..",
    "astsprint.stages..",
    "astsprint.cost..",
    "astsprint.walk..",
    "astsprint.corpus..",
    "astsprint.parse..",
    "astsprint.ast.."
  };

  /** Everything that is drawn or laid out: all but the model and what lies below it. */
  private static final String[] DRAWN = {
    UI + ".chart..",
    UI + ".control..",
    UI + ".code..",
    UI + ".view..",
    UI + ".present..",
    UI + ".export.."
  };

  @Test
  void arrowsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitectureIgnoring(not(resideInAPackage(UI + "..")))
        .layer("application")
        .definedBy(UI)
        .layer("present")
        .definedBy(UI + ".present..")
        .layer("view")
        .definedBy(UI + ".view..")
        .layer("export")
        .definedBy(UI + ".export..")
        .layer("control")
        .definedBy(UI + ".control..")
        .layer("code")
        .definedBy(UI + ".code..")
        .layer("run")
        .definedBy(UI + ".run..")
        .layer("chart")
        .definedBy(UI + ".chart..")
        .layer("model")
        .definedBy(UI + ".model..")
        .layer("tree")
        .definedBy(UI + ".tree..")
        .layer("theme")
        .definedBy(UI + ".theme..")
        .whereLayer("application")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("present")
        .mayOnlyBeAccessedByLayers("application")
        .whereLayer("view")
        .mayOnlyBeAccessedByLayers("application")
        .whereLayer("export")
        .mayOnlyBeAccessedByLayers("application")
        .whereLayer("control")
        .mayOnlyBeAccessedByLayers("application", "present", "view")
        .whereLayer("code")
        .mayOnlyBeAccessedByLayers("application", "present", "view")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("application", "view")
        .whereLayer("chart")
        .mayOnlyBeAccessedByLayers("application", "present", "view", "export", "control")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("application", "present", "view", "control", "chart")
        .whereLayer("tree")
        .mayOnlyBeAccessedByLayers("view")
        .check(VIEWER);
    slices().matching(UI + ".(*)..").should().beFreeOfCycles().check(VIEWER);
  }

  /** The application's own classes, too, know each other in one direction only. */
  @Test
  void theApplicationHasNoCycle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass each) {
                String top = each.getName().replaceAll("\\$.*", "");
                return each.getPackageName().equals(UI)
                    ? SliceIdentifier.of(top)
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "classes of the application";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(VIEWER);
  }

  @Test
  void theViewerReadsResultsAndNeverMeasures() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.openjdk.jmh..")
                .or(resideInAPackage("astsprint..").and(not(resideInAnyPackage(KNOWN)))))
        .check(VIEWER);
  }

  /** Drawings are made on any thread and written to files: they need no window. */
  @Test
  void chartsKnowNoSceneGraph() {
    noClasses()
        .that()
        .resideInAPackage(UI + ".chart..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(VIEWER);
    noClasses()
        .that()
        .resideInAnyPackage(UI + ".model..", UI + ".tree..", UI + ".run..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.jfree..")
        .check(VIEWER);
  }

  /**
   * What is drawn was computed before: by the results module, asked for by the model. So no other
   * package calls what makes figures of samples ({@code of} of a figure's class, the statistics),
   * nor means, sums and roots of its own.
   */
  @Test
  void nothingThatDrawsComputesAFigure() {
    DescribedPredicate<JavaClass> figures = resideInAPackage("astsprint.results.figures..");
    noClasses()
        .that()
        .resideInAnyPackage(DRAWN)
        .should()
        .callMethodWhere(called(name("of"), figures))
        .orShould()
        .callConstructorWhere(madeOf(figures))
        .check(VIEWER);
    DescribedPredicate<JavaClass> statistics =
        resideInAPackage("astsprint.results.stats..")
            .and(
                not(
                    nameMatching(
                        ".*\\.(Estimate|Comparison|Tolerance|Verdict|SteadyState)(\\$.*)?")));
    noClasses()
        .that()
        .resideInAnyPackage(DRAWN)
        .should()
        .dependOnClassesThat(statistics)
        .orShould()
        .callMethodWhere(called(nameMatching("inverse|times"), type(Estimate.class)))
        .orShould()
        .callConstructorWhere(madeOf(resideInAPackage("astsprint.results.stats..")))
        .orShould()
        .callMethodWhere(
            called(nameMatching("average|sum"), resideInAnyPackage("java.util.stream..")))
        .orShould()
        .callMethodWhere(called(nameMatching("sqrt|exp|log"), type(Math.class)))
        .check(VIEWER);
  }

  /** Views say figures in the model's words and show them in charts: they handle none. */
  @Test
  void viewsHandleNoFigure() {
    noClasses()
        .that()
        .resideInAnyPackage(UI + ".view..", UI + ".present..", UI + ".control..", UI + ".code..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("astsprint.results.stats..")
        .check(VIEWER);
  }

  private static DescribedPredicate<JavaMethodCall> called(
      DescribedPredicate<? super AccessTarget> method, DescribedPredicate<JavaClass> of) {
    return target(method, of);
  }

  private static DescribedPredicate<JavaConstructorCall> madeOf(DescribedPredicate<JavaClass> of) {
    return target(DescribedPredicate.alwaysTrue(), of);
  }

  private static <C extends JavaAccess<?>> DescribedPredicate<C> target(
      DescribedPredicate<? super AccessTarget> named, DescribedPredicate<JavaClass> of) {
    return DescribedPredicate.describe(
        "of " + of.getDescription(),
        call -> named.test(call.getTarget()) && owner(of).test(call.getTarget()));
  }
}
