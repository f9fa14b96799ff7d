package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a walker must do, a sentence for each check, so that a message can say which is broken. */
final class Rules {
  private static final Properties RULES = load();

  private Rules() {}

  private static Properties load() {
    Properties rules = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Rules.class.getResourceAsStream("rules.properties")),
            StandardCharsets.UTF_8)) {
      rules.load(in);
      return rules;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The rule that a check stands for; none if it stands for no particular one. */
  static List<String> of(String check) {
    String rule = RULES.getProperty(check.replace(' ', '_'));
    return rule == null ? List.of() : List.of(rule);
  }

  /**
   * The rule that a wrong visit breaks.
   *
   * @param due what was to be visited; null if the walk should have ended
   * @param got what was; null if the walk has ended
   * @param later the visits that were still to come, the one that was due first
   */
  static List<String> of(
      String check, @Nullable AstNode due, @Nullable AstNode got, List<AstNode> later) {
    List<String> known = of(check);
    if (!known.isEmpty()) {
      return known;
    }
    if (due == null) {
      return of("end");
    }
    int place = got == null ? -1 : later.indexOf(got);
    if (!NodeFields.of(due).hasPosition() && NodeFields.of(due).size() == 0 && place <= 1) {
      return of("singleton");
    }
    return of(got == null ? "every" : place > 0 ? "order" : "what");
  }
}
