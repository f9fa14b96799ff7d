package astsprint.evidence;

import astsprint.results.Profile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sums collapsed stacks ({@code a;b;c 12} a line, root first) by method.
 *
 * <p>A recursive method counts once a stack towards its total.
 */
final class HotFrames {
  /** What the converter appends: {@code _[j]} compiled, {@code _[i]} inlined, {@code _[0]} not. */
  private static final Pattern KIND = Pattern.compile("_\\[[a-z0-9]\\]$");

  private final Map<String, Long> self = new HashMap<>();
  private final Map<String, Long> total = new HashMap<>();
  private long samples;

  /**
   * Adds up all stacks that pass through a method whose name contains {@code through}: what else
   * ran in the process is not the walker's time.
   */
  static HotFrames of(Stream<String> lines, String through) {
    HotFrames frames = new HotFrames();
    lines.filter(line -> line.contains(through)).forEach(frames::add);
    return frames;
  }

  private void add(String line) {
    int space = line.lastIndexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("not a collapsed stack: " + line);
    }
    long count = Long.parseLong(line.substring(space + 1).strip());
    List<String> stack =
        Pattern.compile(";").splitAsStream(line.substring(0, space)).map(HotFrames::name).toList();
    samples += count;
    self.merge(stack.getLast(), count, Long::sum);
    Set<String> once = new HashSet<>(stack);
    once.forEach(method -> total.merge(method, count, Long::sum));
  }

  private static String name(String frame) {
    return KIND.matcher(frame).replaceFirst("").replace('/', '.');
  }

  long samples() {
    return samples;
  }

  /** The methods with the most time of their own, at most {@code limit}. */
  List<Profile.HotFrame> hottest(int limit) {
    return self.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(
            e ->
                new Profile.HotFrame(
                    e.getKey(),
                    (double) e.getValue() / samples,
                    (double) total.getOrDefault(e.getKey(), 0L) / samples))
        .toList();
  }
}
