package astsprint.ui.model;

import astsprint.results.Profile;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The methods in which a stage spent most of its time.
 *
 * @param profile which
 * @param shown the hottest, at most so many as a chart has room for
 * @param rest share of the samples that lie in all others, from 0 to 1
 */
public record HotMethods(Profile profile, List<Profile.HotFrame> shown, double rest) {
  /** Less than this share is not worth a row of its own. */
  private static final double LEAST = 0.005;

  /** What a method belongs to: the first whose names it has. */
  public enum Kind {
    /** Looking up and reading by name. */
    REFLECTION("reflection", "java\\.lang\\.(reflect|invoke|Class)\\b.*|jdk\\.internal\\..*"),
    /** What a class is asked for once. */
    CLASS_VALUE("ClassValue", "java\\.lang\\.ClassValue.*"),
    /** This project's own code. */
    WALK("the walk itself", "astsprint\\.(?!memory).*"),
    /** Reads and writes at addresses. */
    MEMORY("raw memory", "astsprint\\.memory\\..*"),
    /** All else. */
    OTHER("", ".*");

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // of a pattern, which has no state
    private final Predicate<String> names;

    Kind(String text, String names) {
      this.text = text;
      this.names = Pattern.compile(names).asMatchPredicate();
    }

    /** The kind of a method, its name with its class and package. */
    public static Kind of(String method) {
      for (Kind kind : values()) {
        if (kind.names.test(method)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  public HotMethods {
    shown = List.copyOf(shown);
  }

  /** The hottest methods of a profile, at most {@code most}. */
  public static HotMethods of(Profile profile, int most) {
    List<Profile.HotFrame> worth =
        profile.frames().stream().filter(frame -> frame.self() >= LEAST).toList();
    List<Profile.HotFrame> shown =
        (worth.isEmpty() ? profile.frames() : worth).stream().limit(most).toList();
    double rest = 1 - shown.stream().mapToDouble(Profile.HotFrame::self).sum();
    return new HotMethods(profile, shown, rest < LEAST ? 0 : rest);
  }

  /**
   * A kind with the share that all methods of it have which the profile names, {@code reflection
   * 64%}; "" where none of them is shown.
   */
  public String told(Kind kind) {
    if (kind == Kind.OTHER || shown.stream().noneMatch(f -> Kind.of(f.method()) == kind)) {
      return "";
    }
    double whole =
        profile.frames().stream()
            .filter(frame -> Kind.of(frame.method()) == kind)
            .mapToDouble(Profile.HotFrame::self)
            .sum();
    return kind.text + " " + FlameBox.percent(whole);
  }
}
