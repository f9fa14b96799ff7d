package astsprint.evidence;

import astsprint.evidence.Inlining.Fate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A compilation as a tree of calls to read: what was inlined, what was refused and why. Below a
 * depth only what leads to a refusal is shown; the rest is counted.
 */
final class JitTree {
  private final int depth;
  private final List<String> lines = new ArrayList<>();

  private JitTree(int depth) {
    this.depth = depth;
  }

  /**
   * The code that a class ended up with: for each of its methods (and those of the classes nested
   * in it) the last compilation of the highest level, code that replaced a running loop only where
   * there is no other.
   */
  static List<Compilation> lasting(Collection<Compilation> log, String className) {
    Map<String, Compilation> best = new LinkedHashMap<>();
    Comparator<Compilation> better =
        Comparator.<Compilation>comparingInt(c -> c.discarded().isEmpty() ? 1 : 0)
            .thenComparingInt(Compilation::level)
            .thenComparingInt(c -> c.onStack() ? 0 : 1)
            .thenComparingInt(Compilation::id);
    for (Compilation compilation : log) {
      String method = compilation.root().method;
      if (method.startsWith(className + ".") || method.startsWith(className + "$")) {
        best.merge(method, compilation, (a, b) -> better.compare(a, b) >= 0 ? a : b);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingInt(Compilation::nativeBytes).reversed())
        .toList();
  }

  /**
   * Lines for people.
   *
   * @param depth down to which everything is shown
   */
  static List<String> render(Compilation compilation, int depth) {
    JitTree tree = new JitTree(depth);
    Inlining root = compilation.root();
    tree.lines.add(
        "%s: %s%s, %,d bytes of bytecode to %,d of machine code; %d calls inlined, %d refused%s"
            .formatted(
                shortName(root.method),
                compilation.level() == 4 ? "C2" : "C1 (level " + compilation.level() + ")",
                compilation.onStack() ? ", entered in its loop" : "",
                compilation.bytecodes(),
                compilation.nativeBytes(),
                root.count(Fate.INLINED) + root.count(Fate.INTRINSIC),
                root.count(Fate.REFUSED),
                compilation.discarded().isEmpty()
                    ? ""
                    : "; discarded: " + compilation.discarded()));
    root.calls.forEach(call -> tree.add(call, 1));
    return tree.lines;
  }

  private void add(Inlining call, int level) {
    String where = call.bci < 0 ? "" : "@ " + call.bci;
    String receivers = call.receivers.isEmpty() ? "" : "; receivers: " + shortNames(call.receivers);
    StringBuilder line =
        new StringBuilder("  ".repeat(level))
            .append(String.format(Locale.ROOT, "%-6s", where))
            .append(verdict(call))
            .append(receivers);
    List<Inlining> shown =
        level < depth
            ? call.calls
            : call.calls.stream().filter(c -> c.count(Fate.REFUSED) > 0).toList();
    long hidden =
        call.calls.stream()
            .filter(c -> !shown.contains(c))
            .mapToLong(c -> c.count(Fate.INLINED) + c.count(Fate.INTRINSIC))
            .sum();
    if (hidden > 0) {
      line.append("; ").append(hidden).append(" more inlined below");
    }
    lines.add(line.toString());
    shown.forEach(c -> add(c, level + 1));
  }

  private static String verdict(Inlining call) {
    return switch (call.fate) {
      case ROOT, INLINED -> "inlined    " + shortName(call.method) + because(call.reason);
      case INTRINSIC -> "intrinsic  " + shortName(call.method);
      case REFUSED -> "REFUSED    " + shortName(call.method) + because(call.reason);
    };
  }

  /** HotSpot says "inline (hot)"; that it was inlined stands there already. */
  private static String because(String reason) {
    String text = reason.startsWith("inline (") ? reason.substring(7) : reason;
    if (text.startsWith("(") && text.endsWith(")")) {
      text = text.substring(1, text.length() - 1);
    }
    return text.isEmpty() ? "" : ": " + text;
  }

  private static String shortNames(String receivers) {
    return java.util.regex.Pattern.compile("[\\w$.]+\\.(?=[\\w$]+)")
        .matcher(receivers)
        .replaceAll("");
  }

  /** {@code ArrayDeque.poll} of {@code java.util.ArrayDeque.poll}. */
  static String shortName(String method) {
    int dot = method.lastIndexOf('.');
    int before = dot < 0 ? -1 : method.lastIndexOf('.', dot - 1);
    return method.substring(before + 1);
  }
}
