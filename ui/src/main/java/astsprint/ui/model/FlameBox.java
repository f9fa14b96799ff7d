package astsprint.ui.model;

import astsprint.results.CallTree;
import astsprint.results.figures.CallDifference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A box of a flame graph and what lies below it.
 *
 * @param label short, to be cut where there is no room
 * @param tip all that is known of it
 * @param share of the whole, 0 to 1: its width
 * @param grown how much more of the whole it is than in the graph it is compared with; NaN where
 *     nothing is compared
 * @param kind how the code was run
 * @param calls from left to right
 */
public record FlameBox(
    String label,
    String tip,
    double share,
    double grown,
    CallTree.Kind kind,
    List<FlameBox> calls) {
  public FlameBox {
    calls = List.copyOf(calls);
  }

  /** How strongly a change is coloured, 0 to 1: small ones, too, are to be seen. */
  public double strength() {
    return Math.sqrt(Math.min(1, Math.abs(grown) / 0.25));
  }

  /** A profile as it is. */
  public static FlameBox of(CallTree tree) {
    return of(tree.root(), tree);
  }

  private static FlameBox of(CallTree.Frame frame, CallTree tree) {
    double whole = tree.root().total();
    return new FlameBox(
        shortened(frame.method()),
        frame.method()
            + "  "
            + percent(frame.total() / whole)
            + " "
            + tree.cost().share()
            + ", "
            + percent(frame.self() / whole)
            + " in itself, "
            + words(frame.kind()),
        frame.total() / whole,
        Double.NaN,
        frame.kind(),
        frame.calls().stream().map(call -> of(call, tree)).toList());
  }

  /**
   * A profile with what has changed in it: as wide as in {@code after}, coloured by how much more
   * or less of the whole each method is, from wherever it is called. {@link #gone} tells what only
   * the first has.
   */
  public static FlameBox difference(CallTree before, CallTree after) {
    return of(CallDifference.of(before, after), before, after);
  }

  private static FlameBox of(CallDifference difference, CallTree before, CallTree after) {
    return new FlameBox(
        shortened(difference.method()),
        difference.method()
            + "  in all "
            + percent(difference.before())
            + " of "
            + before.stage()
            + ", "
            + percent(difference.after())
            + " of "
            + after.stage()
            + "; "
            + percent(difference.width())
            + " here, "
            + words(difference.kind()),
        difference.width(),
        difference.grown(),
        difference.kind(),
        difference.calls().stream().map(call -> of(call, before, after)).toList());
  }

  /** What took most of the first walk and is not in the second, in words; "" for nothing. */
  public static String gone(CallTree before, CallTree after) {
    return CallDifference.gone(before, after).entrySet().stream()
        .filter(method -> method.getValue() > 0.01)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(3)
        .map(method -> shortened(method.getKey()) + " " + percent(method.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The share of boxes whose label or tip holds {@code text}, none counted within another. */
  public double found(String text) {
    return matches(text) ? share : calls.stream().mapToDouble(call -> call.found(text)).sum();
  }

  /** Whether its method is searched for; nothing is by an empty text. */
  public boolean matches(String text) {
    String method = tip.substring(0, tip.indexOf("  ")).toLowerCase(Locale.ROOT);
    return !text.isBlank() && method.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static String shortened(String method) {
    int dot = method.lastIndexOf('.');
    int before = dot < 0 ? -1 : method.lastIndexOf('.', dot - 1);
    return method.substring(before + 1);
  }

  /** A share as people read it: {@code 12%}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, share >= 0.0995 ? "%.0f%%" : "%.1f%%", 100 * share);
  }

  private static String words(CallTree.Kind kind) {
    return switch (kind) {
      case COMPILED -> "compiled on its own";
      case INLINED -> "inlined";
      case INTERPRETED -> "interpreted";
      case OTHER -> "native code, or what is allocated";
    };
  }
}
