package astsprint.results.figures;

import astsprint.results.JmhResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names for the results of JMH files that tell each from all others, as short as may be: of a
 * benchmark as much of its full name as is needed, of a parameter's value its ends.
 */
public final class JmhLabels {
  private static final int LONGEST_VALUE = 48;
  private static final int HEAD = 30;
  private static final int TAIL = 12;

  private final Map<String, String> names;
  private final Map<Map.Entry<String, String>, String> values;
  private final SequencedMap<JmhResult.Setup, String> setups;
  private final IdentityHashMap<JmhResult, Integer> repeated;
  private final boolean cut;

  private JmhLabels(
      Map<String, String> names,
      Map<Map.Entry<String, String>, String> values,
      SequencedMap<JmhResult.Setup, String> setups,
      IdentityHashMap<JmhResult, Integer> repeated,
      boolean cut) {
    this.names = names;
    this.values = values;
    this.setups = setups;
    this.repeated = repeated;
    this.cut = cut;
  }

  /** Names for results that are shown together. */
  public static JmhLabels of(Collection<JmhResult> results) {
    Map<String, Set<String>> valuesOf = new TreeMap<>();
    for (JmhResult result : results) {
      result
          .params()
          .forEach(
              (name, value) ->
                  valuesOf.computeIfAbsent(name, unseen -> new LinkedHashSet<>()).add(value));
    }
    Map<Map.Entry<String, String>, String> values = new HashMap<>();
    valuesOf.forEach((name, of) -> shorten(name, of, values));
    return new JmhLabels(
        names(results),
        values,
        setups(results),
        repeated(results),
        values.entrySet().stream()
            .anyMatch(value -> !visible(value.getKey().getValue()).equals(value.getValue())));
  }

  private static SequencedMap<JmhResult.Setup, String> setups(Collection<JmhResult> results) {
    SequencedMap<JmhResult.Setup, String> setups = new LinkedHashMap<>();
    for (JmhResult result : results) {
      int place = setups.size();
      setups.putIfAbsent(
          result.setup(),
          place < 26 ? Character.toString('a' + place) : Integer.toString(place + 1));
    }
    return setups;
  }

  /** Those that say the same of themselves as one before them, with their number among these. */
  private static IdentityHashMap<JmhResult, Integer> repeated(Collection<JmhResult> results) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    IdentityHashMap<JmhResult, Integer> repeated = new IdentityHashMap<>();
    for (JmhResult result : results) {
      int number = seen.merge(List.of(result.key(), result.setup()), 1, Integer::sum);
      if (number > 1) {
        repeated.put(result, number);
      }
    }
    return repeated;
  }

  private static Map<String, String> names(Collection<JmhResult> results) {
    Set<String> open =
        results.stream()
            .map(JmhResult::benchmark)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, String> names = new LinkedHashMap<>();
    for (int parts = 2; !open.isEmpty(); parts++) {
      Map<String, List<String>> byEnd = new LinkedHashMap<>();
      for (String name : open) {
        byEnd.computeIfAbsent(end(name, parts), end -> new ArrayList<>()).add(name);
      }
      byEnd.forEach(
          (end, of) -> {
            // A whole name is its own end, even where another one ends as it does.
            of.stream()
                .filter(name -> of.size() == 1 || name.equals(end))
                .forEach(name -> names.put(name, visible(end)));
          });
      open.removeAll(names.keySet());
    }
    return names;
  }

  private static String end(String name, int parts) {
    int from = name.length();
    for (int part = 0; part < parts && from >= 0; part++) {
      from = name.lastIndexOf('.', from - 1);
    }
    return name.substring(from + 1);
  }

  /** Values that differ stay different, where need be by a number. */
  private static void shorten(
      String name, Set<String> of, Map<Map.Entry<String, String>, String> values) {
    Map<String, Integer> seen = new HashMap<>();
    for (String value : of) {
      String shown = visible(value);
      int length = shown.codePointCount(0, shown.length());
      if (length > LONGEST_VALUE) {
        String ends =
            shown.substring(0, shown.offsetByCodePoints(0, HEAD))
                + "\u2026"
                + shown.substring(shown.offsetByCodePoints(0, length - TAIL));
        int twin = seen.merge(ends, 1, Integer::sum);
        shown = ends + (twin == 1 ? "" : " #" + twin);
      }
      values.put(Map.entry(name, value), shown);
    }
  }

  /** The text with line breaks and whatever else would not be seen as escapes. */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  switch (Character.getType(c)) {
                    case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                        out.append("\\u%04x".formatted(c));
                    default -> out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /** The benchmark: class and method, and packages where these leave a doubt. */
  public String name(JmhResult result) {
    String name = names.getOrDefault(result.benchmark(), result.benchmark());
    Integer number = repeated.get(result);
    return number == null ? name : name + " #" + number;
  }

  /** {@code size=100 kind=a}; "" without parameters. */
  public String params(JmhResult result) {
    return result.params().entrySet().stream()
        .map(param -> visible(param.getKey()) + "=" + value(param))
        .collect(Collectors.joining(" "));
  }

  private String value(Map.Entry<String, String> param) {
    String shown = values.getOrDefault(param, visible(param.getValue()));
    return shown.isEmpty() || shown.contains(" ") ? "\"" + shown + "\"" : shown;
  }

  /** Whether a value is shown by its ends only. */
  public boolean cut() {
    return cut;
  }

  /** The ways in which the results were measured, each with its letter, later ones a number. */
  public SequencedMap<JmhResult.Setup, String> setups() {
    return Collections.unmodifiableSequencedMap(setups);
  }

  /** All in one line, with mode and threads. */
  public String line(JmhResult result) {
    String params = params(result);
    return name(result)
        + (params.isEmpty() ? "" : " " + params)
        + " ("
        + result.mode()
        + (result.threads() <= 1 ? "" : ", " + result.threads() + " threads")
        + ")";
  }
}
