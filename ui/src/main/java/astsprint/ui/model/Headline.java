package astsprint.ui.model;

import astsprint.results.figures.Ladder;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one headline of a run, and the bridge by which other factors are to be read. */
public final class Headline {
  private static final String FIRST = "S01";
  private static final String LIVE = "S08";
  private static final String LAST = "S10";

  private Headline() {}

  /** As one line; "" for a ladder that lacks either end of the headline. */
  public static String of(Ladder ladder) {
    Optional<Estimate> live = ladder.ratio(FIRST, LIVE);
    if (live.isEmpty()) {
      return "";
    }
    String text =
        LIVE + " is " + Ratios.words(live.get()) + " as " + FIRST + ", both over live objects";
    Optional<Estimate> python = toCPython(ladder, FIRST);
    Optional<Estimate> last = ladder.ratio(LIVE, LAST);
    if (python.isEmpty() && last.isEmpty()) {
      return text;
    }
    List<String> bridge = new ArrayList<>();
    python.ifPresent(p -> bridge.add("CPython → " + FIRST + " " + "×" + Numbers.figure(p.value())));
    bridge.add(FIRST + " → " + LIVE + " " + "×" + Numbers.figure(live.get().value()));
    last.ifPresent(l -> bridge.add(LIVE + " → " + LAST + " " + "×" + Numbers.figure(l.value())));
    toCPython(ladder, LAST).ifPresent(w -> bridge.add("in all " + "×" + Numbers.figure(w.value())));
    return text + "      bridge: " + String.join(" · ", bridge);
  }

  private static Optional<Estimate> toCPython(Ladder ladder, String key) {
    return ladder.row(key).flatMap(row -> Optional.ofNullable(row.toCPython()));
  }
}
