package astsprint.results.report;

import astsprint.results.Failure;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.SeriesFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be said of forks that do not count, below figures of those that do. */
final class ForkNotes {
  /** If there are more they are counted. */
  private static final int MOST_NAMED = 8;

  private ForkNotes() {}

  static List<String> of(List<Row> measured) {
    List<SeriesFigures> all =
        measured.stream().flatMap(row -> Stream.ofNullable(row.figures())).toList();
    List<String> notes = new ArrayList<>();
    int unsound = all.stream().mapToInt(figures -> figures.unsound().size()).sum();
    if (unsound > 0) {
      notes.add(
          "Kept, but in no figure and no verdict: %d forks (measured again: %d). %s."
              .formatted(
                  unsound,
                  all.stream().mapToInt(SeriesFigures::measuredAgain).sum(),
                  all.stream()
                      .filter(figures -> !figures.unsound().isEmpty())
                      .map(unsound > MOST_NAMED ? ForkNotes::counted : ForkNotes::named)
                      .collect(Collectors.joining("; "))));
    }
    // Of subjects that have a figure all the same: a crash in one round must not go unseen.
    List<String> failed =
        all.stream()
            .flatMap(figures -> figures.failures().stream())
            .map(ForkNotes::failed)
            .toList();
    if (!failed.isEmpty()) {
      notes.add("Failed forks: " + String.join("; ", failed) + ".");
    }
    return notes;
  }

  private static String named(SeriesFigures figures) {
    return figures.unsound().stream()
        .map(fork -> figures.series().key() + " round " + fork.round() + ", " + fork.trouble())
        .collect(Collectors.joining("; "));
  }

  private static String counted(SeriesFigures figures) {
    long disturbed = figures.unsound().stream().filter(f -> !f.disturbance().isEmpty()).count();
    long compiled = figures.unsound().size() - disturbed;
    return figures.series().key()
        + (disturbed > 0 ? " " + disturbed + " disturbed" : "")
        + (compiled > 0 ? " " + compiled + " compiled while measured" : "");
  }

  private static String failed(Failure failure) {
    return failure.cell().series().key()
        + " round "
        + failure.cell().round()
        + " "
        + failure.kind().label()
        + ": "
        + failure.cause();
  }
}
