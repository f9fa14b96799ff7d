package astsprint.results;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured. The order of a run's subjects is the order of the report's rows; a
 * stage that names no base is judged against the stage before it.
 *
 * @param key the short name that its class, its lesson and its row share
 * @param title one or two words, such as {@code Generator}
 * @param role what it is in the comparison
 * @param walks what it visits
 * @param version of a foreign program and of what runs it, such as {@code 0.3.0 under CPython
 *     3.13.0}
 * @param unavailable why this machine cannot run it; null where it can
 * @param sameAs key of the stage that this one is measured once more; null for all but {@link
 *     Role#AGAIN}
 * @param sourceHash SHA-256 of the source file that was measured, in hex; null where not recorded
 * @param base key of the stage that a stage is judged against; null for the one before it
 */
public record Subject(
    String key,
    String title,
    Role role,
    Walks walks,
    @Nullable String version,
    @Nullable String unavailable,
    @Nullable String sameAs,
    @Nullable String sourceHash,
    @Nullable String base) {
  /** One that is judged against the stage before it, if it is a stage. */
  public Subject(
      String key,
      String title,
      Role role,
      Walks walks,
      @Nullable String version,
      @Nullable String unavailable,
      @Nullable String sameAs,
      @Nullable String sourceHash) {
    this(key, title, role, walks, version, unavailable, sameAs, sourceHash, null);
  }

  /** One that stands for itself, of a source that nobody hashed. */
  public Subject(
      String key,
      String title,
      Role role,
      Walks walks,
      @Nullable String version,
      @Nullable String unavailable) {
    this(key, title, role, walks, version, unavailable, null, null, null);
  }

  /** Key of CPython's own {@code ast.walk}, which every row is read against. */
  public static final String CPYTHON = "cpython-ast.walk";

  /** Key of CPython's own {@code ast.parse}, which our front end is read against. */
  public static final String CPYTHON_PARSE = "cpython-ast.parse";

  /** Key of copying the known answer. */
  public static final String FLOOR = "floor";

  private static final Pattern STAGE = Pattern.compile("S\\d\\d");

  /** A subject of which a run recorded nothing but its key. */
  public static Subject unrecorded(String key) {
    Role role =
        switch (key) {
          case FLOOR -> Role.FLOOR;
          case CPYTHON, CPYTHON_PARSE -> Role.PEER;
          default -> STAGE.matcher(key).matches() ? Role.STAGE : Role.VARIANT;
        };
    return new Subject(key, key, role, Walks.OBJECTS, null, null);
  }

  /** What a subject is in the comparison. */
  public enum Role {
    STAGE,
    PEER,
    /** Copying the known answer, which no walker can pass. */
    FLOOR,
    /** A stage under a second key: what identical code shows as a difference. */
    AGAIN,
    /** A variant that a lesson tells of. */
    DETOUR,
    /** A stage with something about it changed: an ablation. */
    VARIANT
  }

  /** What a subject visits. */
  public enum Walks {
    /** The tree's own objects, as they are at each walk. */
    OBJECTS,
    /** Arrays that were made from the tree beforehand. */
    SNAPSHOT
  }
}
