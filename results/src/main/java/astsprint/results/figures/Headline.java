package astsprint.results.figures;

import astsprint.results.Subject;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Like for like: how many times as long the first stage that walks live objects takes as the last
 * one that does. Which stages these are is what the run recorded of its subjects.
 *
 * @param from key of the first
 * @param to key of the last
 * @param ratio of their times, within rounds
 * @param bridge from CPython, where it was measured, over both to the last stage of all, where that
 *     walks a snapshot; one link at least
 * @param whole from one end of the bridge to the other; empty where they have no round in common
 */
public record Headline(
    String from, String to, Estimate ratio, List<Link> bridge, Optional<Link> whole) {
  /** As the bridge names it. */
  public static final String CPYTHON = "CPython";

  /** How many times as long {@code from} takes as {@code to}. */
  public record Link(String from, String to, Estimate ratio) {}

  public Headline {
    bridge = List.copyOf(bridge);
  }

  static Optional<Headline> of(Ladder ladder) {
    List<Subject> live = live(ladder.run());
    if (live.size() < 2) {
      return Optional.empty();
    }
    String from = live.getFirst().key();
    String to = live.getLast().key();
    return ladder.ratio(from, to).map(ratio -> new Bridge(ladder, from, to).headline(ratio));
  }

  /** Stages that walk objects; none where the run did not record what they walk. */
  static List<Subject> live(RunFigures run) {
    return run.run().info() == null
        ? List.of()
        : run.stages().stream().filter(stage -> stage.walks() == Subject.Walks.OBJECTS).toList();
  }

  /** Those that others are read against: the last that walks objects, and the last of all. */
  public static List<String> yardsticks(RunFigures run) {
    List<Subject> ends = new ArrayList<>();
    List<Subject> live = live(run);
    if (!live.isEmpty()) {
      ends.add(live.getLast());
    }
    if (!run.stages().isEmpty()) {
      ends.add(run.stages().getLast());
    }
    return ends.stream().map(Subject::key).distinct().toList();
  }

  private record Bridge(Ladder ladder, String from, String to) {
    Headline headline(Estimate ratio) {
      List<Link> links = new ArrayList<>();
      Optional<Estimate> python = ladder.row(from).map(Ladder.Row::toCPython);
      python.ifPresent(times -> links.add(new Link(CPYTHON, from, times)));
      links.add(new Link(from, to, ratio));
      String last = ladder.run().stages().getLast().key();
      if (!last.equals(to)) {
        ladder.ratio(to, last).ifPresent(times -> links.add(new Link(to, last, times)));
      }
      String end = links.getLast().to();
      Optional<Estimate> whole =
          python.isPresent() ? ladder.row(end).map(Ladder.Row::toCPython) : ladder.ratio(from, end);
      String start = links.getFirst().from();
      return new Headline(from, to, ratio, links, whole.map(w -> new Link(start, end, w)));
    }
  }
}
