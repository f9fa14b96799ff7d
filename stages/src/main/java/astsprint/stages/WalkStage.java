package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.kernel.FilteredKernelWalk;
import astsprint.kernel.KernelWalk;
import astsprint.layout.CompressedRows;
import astsprint.layout.FilteredRows;
import astsprint.memory.ObjectLayout;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.FilteredWalk;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ladder: one constant per stage, each removing one cost that its predecessor still pays.
 *
 * <p>A further stage is a class {@code S11Something}, a lesson {@code S11Something.md} beside it,
 * and a line here, with the stage that it improves on, if that is not the one before it, and the
 * article's figure for its step, if it has one. What others want to know of a stage they ask here:
 * who is {@linkplain #first first}, {@linkplain #lastLive last among the live ones} or {@linkplain
 * #last last}, and what its walker {@linkplain #reads reads}. Nothing of a stage is loaded before
 * it is asked for, so that a fork measures one walker alone, and a stage that cannot run costs its
 * own row only.
 */
// The order of the constants is the ladder; what a probe found is kept, for it cannot change.
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"})
public enum WalkStage {
  S01("Generator", saved(0), () -> new Available<>(new S01Generator())),
  S02("List", saved(0.05), () -> new Available<>(new S02List())),
  S03("InlinedChildren", saved(0.25), () -> new Available<>(new S03InlinedChildren())),
  S04("InlinedFields", saved(0.50), () -> new Available<>(new S04InlinedFields())),
  S05("FusedCheck", saved(0.55), () -> new Available<>(new S05FusedCheck())),
  S06("BoundAccessor", saved(0.78), () -> new Available<>(new S06BoundAccessor())),
  S07("RawSlot", saved(0.93, 0.99), () -> ObjectLayout.ofSlots(() -> new S07RawSlot())),
  S08(
      "FieldCountTable",
      saved(0.995),
      () -> ObjectLayout.ofSlotsAndClassWords(() -> new S08FieldCountTable())),
  S09("FlatArray", beyondTheArticle(), () -> new Available<>(new S09FlatArray())),
  S10("NativeKernel", beyondTheArticle(), S10NativeKernel::probe);

  /**
   * The share of the time per node that the article ("Making ast.walk 220x Faster", Reflex, 2026)
   * reports saved since its start, from 0 to 1.
   *
   * @param least where it gives a range; else the same as {@code most}
   */
  public record Saved(double least, double most) {}

  private final String title;
  private final @Nullable WalkStage base;
  private final Optional<Saved> saved;
  private final Supplier<Availability<TreeWalker>> probe;
  private @Nullable Availability<TreeWalker> availability;

  /** A stage that improves on the one before it. */
  WalkStage(String title, Optional<Saved> saved, Supplier<Availability<TreeWalker>> probe) {
    this(title, null, saved, probe);
  }

  /** A stage that improves on {@code base}, one that is listed before it. */
  WalkStage(
      String title,
      @Nullable WalkStage base,
      Optional<Saved> saved,
      Supplier<Availability<TreeWalker>> probe) {
    this.title = title;
    this.base = base;
    this.saved = saved;
    this.probe = probe;
  }

  private static Optional<Saved> saved(double share) {
    return saved(share, share);
  }

  private static Optional<Saved> saved(double least, double most) {
    return Optional.of(new Saved(least, most));
  }

  private static Optional<Saved> beyondTheArticle() {
    return Optional.empty();
  }

  /** The stage at which the ladder begins. */
  public static WalkStage first() {
    return values()[0];
  }

  /** The last stage whose walks read live objects. */
  public static WalkStage lastLive() {
    return Stream.of(values()).filter(WalkStage::live).reduce(first(), (before, last) -> last);
  }

  /** The stage with which the ladder ends. */
  public static WalkStage last() {
    return values()[values().length - 1];
  }

  /** Those that copy the tree when they prepare it. */
  public static List<WalkStage> snapshots() {
    return Stream.of(values()).filter(stage -> !stage.live()).toList();
  }

  /**
   * Those between which figures of other kinds are read, such as Python's: {@link #first}, {@link
   * #lastLive} and {@link #last}. Like is compared with like along the way: the first two both walk
   * live objects, and what the last one walks was made from the same tree.
   */
  public static List<WalkStage> bridge() {
    return Stream.of(first(), lastLive(), last()).distinct().toList();
  }

  /** The stage halfway up the live ones. */
  public static WalkStage halfway() {
    return values()[lastLive().ordinal() / 2];
  }

  /** A few that stand for all: the {@link #bridge}, and the one {@link #halfway} up. */
  public static List<WalkStage> sample() {
    return Stream.of(first(), halfway(), lastLive(), last()).distinct().toList();
  }

  /** What this stage changes, as one word: {@code InlinedChildren}. */
  public String title() {
    return title;
  }

  /** The name that the class, the lesson and their files share: {@code S03InlinedChildren}. */
  public String key() {
    return name() + title;
  }

  /**
   * The stage that this one improves on and is judged against: the one that its line names, else
   * the one before it; null for the first.
   */
  public @Nullable WalkStage predecessor() {
    return base != null ? base : ordinal() == 0 ? null : values()[ordinal() - 1];
  }

  /** What the article reports at its step of the same idea; empty where it has none. */
  public Optional<Saved> savedInTheArticle() {
    return saved;
  }

  /**
   * Whether its walks read live objects; true also where the stage cannot run. Asks its class,
   * which it loads and does not initialise.
   */
  public boolean live() {
    try {
      Class<?> walker =
          Class.forName(
              WalkStage.class.getPackageName() + "." + key(),
              false,
              WalkStage.class.getClassLoader());
      return !SnapshotWalker.class.isAssignableFrom(walker);
    } catch (ClassNotFoundException impossible) {
      throw new LinkageError("a stage is a class of its key's name", impossible);
    }
  }

  /** What a walk reads of {@code node}, in a sentence; where the stage cannot run, why. */
  public String reads(AstNode node) {
    return switch (availability()) {
      case Available<TreeWalker>(TreeWalker walker) -> walker.reads(node);
      case Unavailable<TreeWalker>(String reason) -> "Unavailable: " + reason + ".";
    };
  }

  /** Whether this stage can run here; found out once, at the first call. */
  public synchronized Availability<TreeWalker> availability() {
    Availability<TreeWalker> known = availability;
    if (known == null) {
      try {
        known = probe.get();
      } catch (RuntimeException | LinkageError broken) {
        known = new Unavailable<>(broken.toString());
      }
      availability = known;
    }
    return known;
  }

  /**
   * The walker.
   *
   * @throws IllegalStateException if the stage is unavailable, with the reason
   */
  public TreeWalker walker() {
    return switch (availability()) {
      case Available<TreeWalker>(TreeWalker walker) -> walker;
      case Unavailable<TreeWalker>(String reason) ->
          throw new IllegalStateException(name() + " is unavailable: " + reason);
    };
  }

  /**
   * Makes the tree below {@code root} ready for walks that hand out nodes of some classes only. A
   * stage over live objects tests each node that it visits, a snapshot looks at a byte per node.
   *
   * @throws IllegalArgumentException as {@link TreeWalker#prepare} does
   * @throws IllegalStateException if the stage is unavailable, with the reason
   */
  public FilteredWalk filtered(AstNode root) {
    return switch (this) {
      case S09 -> new FilteredRows(CompressedRows.of(root));
      case S10 -> new FilteredKernelWalk((KernelWalk) walker().prepare(root));
      default -> FilteredWalk.of(walker().prepare(root));
    };
  }

  /** The lesson, as Markdown. */
  public String lesson() {
    return text(key() + ".md");
  }

  /** The walker's Java source: the text that was compiled. */
  public String source() {
    return text(key() + ".java");
  }

  /** The answer to the lesson's exercise, as Markdown. */
  public String answer() {
    return text("/astsprint/answers/" + key() + ".md");
  }

  private static String text(String file) {
    try (InputStream in = WalkStage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: astsprint/stages/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
