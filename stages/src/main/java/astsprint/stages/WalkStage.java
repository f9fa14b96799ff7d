package astsprint.stages;

import astsprint.memory.ObjectLayout;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ladder: one constant per stage, each removing one cost that its predecessor still pays.
 *
 * <p>A further stage is a class {@code S11Something}, a lesson {@code S11Something.md} beside it,
 * and a line here. Nothing of a stage is loaded before it is asked for, so that a fork measures one
 * walker alone, and a stage that cannot run costs its own row only.
 */
@SuppressWarnings("ImmutableEnumChecker") // What a probe found is kept: it cannot change.
public enum WalkStage {
  S01("Generator", () -> new Available<>(new S01Generator())),
  S02("List", () -> new Available<>(new S02List())),
  S03("InlinedChildren", () -> new Available<>(new S03InlinedChildren())),
  S04("InlinedFields", () -> new Available<>(new S04InlinedFields())),
  S05("FusedCheck", () -> new Available<>(new S05FusedCheck())),
  S06("BoundAccessor", () -> new Available<>(new S06BoundAccessor())),
  S07("RawSlot", () -> ObjectLayout.ofSlots(() -> new S07RawSlot())),
  S08("FieldCountTable", () -> ObjectLayout.ofSlotsAndClassWords(() -> new S08FieldCountTable())),
  S09("FlatArray", () -> new Available<>(new S09FlatArray())),
  S10("NativeKernel", S10NativeKernel::probe);

  private final String title;
  private final Supplier<Availability<TreeWalker>> probe;
  private @Nullable Availability<TreeWalker> availability;

  WalkStage(String title, Supplier<Availability<TreeWalker>> probe) {
    this.title = title;
    this.probe = probe;
  }

  /** What this stage changes, as one word: {@code InlinedChildren}. */
  public String title() {
    return title;
  }

  /** The name that the class, the lesson and their files share: {@code S03InlinedChildren}. */
  public String key() {
    return name() + title;
  }

  /** The stage that this one improves on, or null for the first. */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the ladder.
  public @Nullable WalkStage predecessor() {
    return ordinal() == 0 ? null : values()[ordinal() - 1];
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

  /** The lesson, as Markdown. */
  public String lesson() {
    return text(key() + ".md");
  }

  /** The walker's Java source: the text that was compiled. */
  public String source() {
    return text(key() + ".java");
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
