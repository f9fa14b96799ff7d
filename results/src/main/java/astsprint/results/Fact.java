package astsprint.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something about the machine, or the reason why it could not be read; in JSON one string, {@code
 * "performance"} or {@code "unreadable: no cpufreq on this machine"}.
 *
 * @param text the value or the reason
 * @param readable which of the two
 */
public record Fact(String text, boolean readable) {
  private static final String UNREADABLE = "unreadable: ";

  public static Fact of(String value) {
    return new Fact(value, true);
  }

  public static Fact unreadable(String reason) {
    return new Fact(reason, false);
  }

  @JsonCreator
  static Fact parse(String json) {
    return json.startsWith(UNREADABLE) ? unreadable(json.substring(UNREADABLE.length())) : of(json);
  }

  @JsonValue
  @Override
  public String toString() {
    return readable ? text : UNREADABLE + text;
  }
}
