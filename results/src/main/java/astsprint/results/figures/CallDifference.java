package astsprint.results.figures;

import astsprint.results.CallTree;
import astsprint.results.CallTree.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Two walkers' call trees laid over each other: each frame with its share of either whole. Shares,
 * not times: what takes half of a walk that is ten times as fast has become faster too.
 *
 * @param method as in the second tree, or in the first if only that has it
 * @param kind how it was run
 * @param before share of the first tree's whole, 0 to 1
 * @param after share of the second tree's whole
 * @param calls in order of names
 */
public record CallDifference(
    String method, CallTree.Kind kind, double before, double after, List<CallDifference> calls) {
  /** A method of a stage answers to the same method of another one. */
  private static final Pattern STAGE = Pattern.compile("\\bS\\d\\d[\\w$]*");

  public CallDifference {
    calls = List.copyOf(calls);
  }

  /** How much more of the whole it is: above 0 where its share has grown. */
  public double grown() {
    return after - before;
  }

  /** The difference from {@code before} to {@code after}, from their roots on. */
  public static CallDifference of(CallTree before, CallTree after) {
    return of(
        before.root(), after.root(), (double) before.root().total(), (double) after.root().total());
  }

  private static CallDifference of(Frame before, Frame after, double allBefore, double allAfter) {
    SequencedMap<String, List<Frame>> pairs = new TreeMap<>();
    for (Frame frame : before.calls()) {
      String name = same(frame.method());
      // Two nested classes of one stage may have methods of one name.
      pairs.put(
          pairs.containsKey(name) ? frame.method() : name,
          new ArrayList<>(List.of(frame, absent(frame))));
    }
    for (Frame frame : after.calls()) {
      String name = same(frame.method());
      List<Frame> pair = pairs.get(name);
      if (pair != null && pair.getLast().total() == 0) {
        pair.set(1, frame);
      } else {
        pairs.put(
            pair == null ? name : frame.method(), new ArrayList<>(List.of(absent(frame), frame)));
      }
    }
    List<CallDifference> calls =
        pairs.values().stream()
            .map(pair -> of(pair.getFirst(), pair.getLast(), allBefore, allAfter))
            .toList();
    Frame named = after.total() > 0 ? after : before;
    return new CallDifference(
        named.method(), named.kind(), before.total() / allBefore, after.total() / allAfter, calls);
  }

  private static String same(String method) {
    return STAGE.matcher(method).replaceAll("S");
  }

  private static Frame absent(Frame frame) {
    return new Frame(frame.method(), frame.kind(), 0, 0, List.of());
  }
}
