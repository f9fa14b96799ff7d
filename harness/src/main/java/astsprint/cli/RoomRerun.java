package astsprint.cli;

import astsprint.process.TemporaryFolder;
import astsprint.results.report.RoomReport;
import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.results.room.Share;
import astsprint.room.Sharing;
import astsprint.workshop.Timing;
import astsprint.workshop.Trial;
import astsprint.workshop.WorkshopException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The best entries of a room, compiled, checked and timed on this machine. */
final class RoomRerun {
  private final PrintWriter out;
  private final boolean colour;
  private final long seed;
  private final List<Room.Entry> measured = new ArrayList<>();
  private final List<Room.Rejected> failed = new ArrayList<>();

  RoomRerun(PrintWriter out, boolean colour, long seed) {
    this.out = out;
    this.colour = colour;
    this.seed = seed;
  }

  /** Measures the best of both rankings, and prints what came of it. */
  int best(int count, RoomFigures figures) throws IOException, InterruptedException {
    List<RoomFigures.Row> rows =
        Stream.of(true, false)
            .flatMap(live -> figures.ranking(live).stream().limit(count))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      Room.Entry entry = rows.get(i).entry();
      Share share = entry.share();
      out.printf(
          "%nAgain on this machine, %d of %d: %s of %s%n",
          i + 1, rows.size(), share.key(), share.nickname());
      out.flush();
      if (!again(entry)) {
        failed.add(new Room.Rejected(entry.file(), "no figure on this machine, see above"));
      }
    }
    out.printf("%nAll on this machine, each beside S01 and S04. This ranking counts.%n%n");
    out.print(
        RoomReport.again(figures, RoomFigures.of(new Room(measured, failed, 0)), failed, colour));
    return failed.isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private boolean again(Room.Entry entry) throws IOException, InterruptedException {
    Share share = entry.share();
    try (TemporaryFolder folder = TemporaryFolder.make("room")) {
      for (Map.Entry<String, String> source : share.sources().entrySet()) {
        // The share was checked: a name is a file's, without a folder.
        Files.writeString(folder.path().resolve(source.getKey()), source.getValue());
      }
      Path file = folder.path().resolve(share.key() + ".java");
      try (Timing timing =
          new Timing(new Trial(file, Output.live(out)), Sharing.BESIDE, Sharing.ROUNDS, seed)) {
        timing.makeReady();
        return timing.check() && timed(timing, entry);
      } catch (WorkshopException e) {
        out.println(e.getMessage());
        return false;
      }
    }
  }

  private boolean timed(Timing timing, Room.Entry entry) throws IOException, InterruptedException {
    int status =
        TimedTry.of(
            timing,
            out,
            (end, how, to) -> {
              if (how == Timing.End.AT_FAULT) {
                return ExitStatus.INCOMPLETE;
              }
              try {
                Share here = Sharing.of(end.run(), entry.share().nickname(), null);
                measured.add(new Room.Entry(entry.file(), here));
                return ExitStatus.DONE;
              } catch (Sharing.UnsharedException e) {
                to.println(e.getMessage());
                return ExitStatus.INCOMPLETE;
              }
            });
    return status == ExitStatus.DONE;
  }
}
