package astsprint.detours;

import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import java.util.function.Supplier;

/**
 * Walkers that pass the stages' suite and stand beside the ladder, never in it: what the article
 * tried, or what one might write instead. Each belongs to the lesson that says why.
 */
@SuppressWarnings("ImmutableEnumChecker") // The suppliers hold nothing.
public enum Detour {
  INSTANCE_OF("instanceof", WalkStage.S05, () -> IsNode.byInstanceOf()),
  BASE_CHAIN("chain of superclasses", WalkStage.S05, () -> IsNode.byBaseChain()),
  CLASS_SET("set of classes", WalkStage.S05, () -> IsNode.byClassSet()),
  FOR_EACH_CHILD("generated visitor", WalkStage.S06, () -> new ForEachChild()),
  PATTERN_SWITCH("pattern switch", WalkStage.S06, () -> new PatternSwitch()),
  RECURSION("recursion", WalkStage.S06, () -> new Recursion()),
  TOUCH_AHEAD("touching ahead", WalkStage.S08, () -> new TouchAhead());

  private final String title;
  private final WalkStage owner;
  private final Supplier<TreeWalker> supplier;

  Detour(String title, WalkStage owner, Supplier<TreeWalker> supplier) {
    this.title = title;
    this.owner = owner;
    this.supplier = supplier;
  }

  /** One to three words, for a table. */
  public String title() {
    return title;
  }

  /** The stage whose lesson tells of it. */
  public WalkStage owner() {
    return owner;
  }

  /**
   * Whether it has a method for each class of nodes, or a case: one for rare classes runs rarely.
   */
  public boolean hasCodePerClass() {
    return switch (this) {
      case FOR_EACH_CHILD, PATTERN_SWITCH, RECURSION, TOUCH_AHEAD -> true;
      case INSTANCE_OF, BASE_CHAIN, CLASS_SET -> false;
    };
  }

  /** A new walker. */
  public TreeWalker walker() {
    return supplier.get();
  }
}
