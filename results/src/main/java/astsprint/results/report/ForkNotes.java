package astsprint.results.report;

import astsprint.results.Failure;
import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.SeriesFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What must be said of forks that do not count, below figures of those that do. */
final class ForkNotes {
  private ForkNotes() {}

  static List<String> of(List<Row> measured) {
    List<SeriesFigures> all =
        measured.stream().flatMap(row -> Stream.ofNullable(row.figures())).toList();
    List<String> notes = new ArrayList<>();
    List<String> unsound = new ArrayList<>();
    int again = 0;
    for (SeriesFigures figures : all) {
      for (ForkFigures fork : figures.unsound()) {
        again += figures.rounds().containsKey(fork.round()) ? 1 : 0;
        unsound.add(figures.series().key() + " round " + fork.round() + ", " + fork.trouble());
      }
    }
    if (!unsound.isEmpty()) {
      notes.add(
          "Kept, but in no figure and no verdict: %d forks, %d of them measured again: %s."
              .formatted(unsound.size(), again, String.join("; ", unsound)));
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
