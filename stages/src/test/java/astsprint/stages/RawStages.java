package astsprint.stages;

import astsprint.conformance.Conformance;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.TreeWalker;
import java.util.List;
import java.util.Set;

/** Runs the suite on the stages that read raw memory: for a JVM of its own, with other flags. */
final class RawStages {
  /** What costs more than it shows here. */
  private static final Set<String> LONG =
      Set.of("WIDE_1_000_000", "LINKED_LIST_LONG", "a tree that outgrows the buffer");

  private RawStages() {}

  /** Prints one line per stage; exits with 1 if a stage that is available does not conform. */
  public static void main(String[] args) {
    boolean conform = true;
    for (WalkStage stage : List.of(WalkStage.S07, WalkStage.S08)) {
      switch (stage.availability()) {
        case Unavailable(String reason) -> System.out.println(stage + " unavailable: " + reason);
        case Available(TreeWalker walker) -> {
          for (Conformance.Check check : Conformance.checks()) {
            if (LONG.contains(check.name())) {
              continue;
            }
            try {
              check.on(walker);
              System.gc(); // Slots and lists move between two walks.
            } catch (AssertionError failed) {
              conform = false;
              System.out.println(stage + " " + check + ": " + failed.getMessage());
            }
          }
          System.out.println(stage + " conforms");
        }
      }
    }
    System.exit(conform ? 0 : 1);
  }
}
