package astsprint.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a linter does with a file, in this order; each part's time is a series of its own. */
public enum LintPart {
  /** The bytes of the file. */
  READ,
  /** Bytes to a tree, and to text. */
  PARSE,
  /** Making the tree ready to walk. */
  PREPARE,
  /** The walks. */
  WALK,
  /** Looking at every node that was visited: does any rule want it? */
  LOOK,
  /** Showing to rules the nodes that they want. */
  RULES;

  /** The parameter that names a part in a series. */
  public static final String PARAMETER = "part";

  /** As it stands in results and reports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of that key. */
  public static Optional<LintPart> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }
}
