package astsprint.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How hot the lines of one class are, by collapsed stacks with lines ({@code A.a:12_[j];B.b:3_[i]
 * 40}, root first). A sample belongs to the class's innermost line on the stack, with all that this
 * line calls, and to the compiled method in whose code that line stands.
 */
final class LineShares {
  private static final Pattern FRAME = Pattern.compile("(.+?)(?::(\\d+))?(?:_\\[([a-z0-9])\\])?");

  private final String type;
  private final Map<String, Map<Integer, Long>> lines = new HashMap<>();
  private final Map<String, Long> leaves = new HashMap<>();
  private long samples;

  private LineShares(String type) {
    this.type = type;
  }

  /**
   * Adds up all stacks that pass through a method whose name contains {@code through}.
   *
   * @param type class whose lines, and those of the classes nested in it, are looked at
   */
  static LineShares of(Stream<String> stacks, String through, String type) {
    LineShares shares = new LineShares(type);
    stacks.filter(stack -> stack.contains(through)).forEach(shares::add);
    return shares;
  }

  private record Frame(String method, int line, String kind) {
    static Frame of(String text) {
      Matcher matcher = FRAME.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a frame: " + text);
      }
      return new Frame(
          matcher.group(1).replace('/', '.'),
          matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
          String.valueOf(matcher.group(3)));
    }

    boolean in(String type) {
      return method.startsWith(type + ".") || method.startsWith(type + "$");
    }

    boolean inlined() {
      return kind.equals("i");
    }
  }

  private void add(String stack) {
    int space = stack.lastIndexOf(' ');
    long count = Long.parseLong(stack.substring(space + 1).strip());
    List<Frame> frames =
        Pattern.compile(";").splitAsStream(stack.substring(0, space)).map(Frame::of).toList();
    samples += count;
    leaves.merge(frames.getLast().method(), count, Long::sum);
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i).in(type)) {
        int root = i;
        while (root > 0 && frames.get(root).inlined()) {
          root--;
        }
        lines
            .computeIfAbsent(frames.get(root).method(), method -> new HashMap<>())
            .merge(frames.get(i).line(), count, Long::sum);
        return;
      }
    }
  }

  /** Part of all samples that were taken in a function itself. */
  double ofFunction(String name) {
    return (double) leaves.getOrDefault(name, 0L) / samples;
  }

  long samples() {
    return samples;
  }

  /** Part of all samples in the code of a compiled method of the class. */
  double of(String method) {
    long count = lines.getOrDefault(method, Map.of()).values().stream().mapToLong(n -> n).sum();
    return (double) count / samples;
  }

  /** Part of all samples in one line in the code of a compiled method. */
  double of(String method, int line) {
    return (double) lines.getOrDefault(method, Map.of()).getOrDefault(line, 0L) / samples;
  }
}
