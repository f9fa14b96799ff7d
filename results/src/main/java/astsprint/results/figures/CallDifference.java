package astsprint.results.figures;

import astsprint.results.CallTree;
import astsprint.results.CallTree.Frame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A walker's call tree with what has changed since another's. A method is compared with itself
 * wherever the other walker calls it: two stages hardly call anything from the same place, so that
 * by places all would be new. Shares, not times: what takes half of a walk that is ten times as
 * fast has become faster too.
 *
 * @param method as in the second tree
 * @param kind how it was run
 * @param width share of the second tree's whole that is called from here, 0 to 1
 * @param before share of the first tree's whole that is in the method, from wherever it is called
 * @param after the same of the second tree's; of calls within its own calls the outermost counts
 * @param calls in the second tree's order
 */
public record CallDifference(
    String method,
    CallTree.Kind kind,
    double width,
    double before,
    double after,
    List<CallDifference> calls) {
  /** A method of a stage answers to the same method of another one. */
  private static final Pattern STAGE = Pattern.compile("\\bS\\d\\d[\\w$]*");

  public CallDifference {
    calls = List.copyOf(calls);
  }

  /** How much more of the whole it is: above 0 where its share has grown. */
  public double grown() {
    return after - before;
  }

  /** The difference from {@code before} to {@code after}. */
  public static CallDifference of(CallTree before, CallTree after) {
    return of(after.root(), (double) after.root().total(), shares(before), shares(after));
  }

  private static CallDifference of(
      Frame frame, double whole, Map<String, Double> before, Map<String, Double> after) {
    String name = same(frame.method());
    return new CallDifference(
        frame.method(),
        frame.kind(),
        frame.total() / whole,
        before.getOrDefault(name, 0.0),
        after.getOrDefault(name, 0.0),
        frame.calls().stream().map(call -> of(call, whole, before, after)).toList());
  }

  /**
   * What only the first walker has, by its own names, and its share of the first tree's whole: the
   * callers, not what these alone call.
   */
  public static Map<String, Double> gone(CallTree before, CallTree after) {
    Map<String, Double> gone = new LinkedHashMap<>();
    gone(before.root(), (double) before.root().total(), shares(after).keySet(), gone);
    return gone;
  }

  private static void gone(Frame frame, double whole, Set<String> known, Map<String, Double> gone) {
    for (Frame call : frame.calls()) {
      if (known.contains(same(call.method()))) {
        gone(call, whole, known, gone);
      } else {
        gone.merge(call.method(), call.total() / whole, Double::sum);
      }
    }
  }

  /** The share of each method, from wherever it is called. */
  private static Map<String, Double> shares(CallTree tree) {
    Map<String, Double> shares = new HashMap<>();
    add(tree.root(), (double) tree.root().total(), new HashSet<>(), shares);
    return shares;
  }

  private static void add(
      Frame frame, double whole, Set<String> above, Map<String, Double> shares) {
    String name = same(frame.method());
    boolean outermost = above.add(name);
    if (outermost) {
      shares.merge(name, frame.total() / whole, Double::sum);
    }
    frame.calls().forEach(call -> add(call, whole, above, shares));
    if (outermost) {
      above.remove(name);
    }
  }

  private static String same(String method) {
    return STAGE.matcher(method).replaceAll("S");
  }
}
