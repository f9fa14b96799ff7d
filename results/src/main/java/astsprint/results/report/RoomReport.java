package astsprint.results.report;

import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.results.room.Share;
import java.util.ArrayList;
import java.util.List;

/** A room's entries as text for a terminal of 100 columns. */
public final class RoomReport {
  private static final int WIDTH = 100;

  private RoomReport() {}

  /** Both rankings, the steps, and what could not be read. */
  public static String text(Room room, boolean colour) {
    RoomFigures figures = RoomFigures.of(room);
    StringBuilder text = new StringBuilder();
    rank(text, "Live walkers", figures.ranking(true), colour);
    rank(text, "Snapshots", figures.ranking(false), colour);
    figures.steps().forEach(step -> text.append(step.words()).append('\n'));
    if (!figures.rows().isEmpty()) {
      text.append("Measured on as many laptops. Only the leader's machine ranks: room --rerun 3\n");
    }
    for (Room.Rejected rejected : room.rejected()) {
      text.append("left out: %s: %s\n".formatted(rejected.file(), rejected.why()));
    }
    if (room.left() > 0) {
      text.append("left out: %d files more than %d\n".formatted(room.left(), Room.MOST_FILES));
    }
    if (figures.rows().isEmpty()) {
      text.append("No entry yet.\n");
    }
    return text.toString();
  }

  private static void rank(
      StringBuilder text, String title, List<RoomFigures.Row> rows, boolean colour) {
    if (rows.isEmpty()) {
      return;
    }
    List<List<Entry>> lines = new ArrayList<>();
    for (RoomFigures.Row row : rows) {
      Share share = row.share();
      lines.add(
          List.of(
              new Entry(share.nickname(), Tone.STRONG),
              Entry.of(share.key()),
              Entry.of(Numbers.full(row.toFirst().ratio())),
              Entry.of(Numbers.figure(row.toOrigin().ratio().value())),
              Entry.of(share.gate() == null ? "–" : share.gate()),
              Entry.of(Integer.toString(share.hints())),
              Entry.of(share.processor()),
              new Entry(share.remark() == null ? "" : share.remark(), Tone.FAINT)));
    }
    ReportTable table =
        new ReportTable(
            List.of(
                "<who", "<walker", "<S01 : own", "S04 : own", "<gate", "hints", "<processor", "<"),
            lines);
    text.append(title).append("\n\n").append(table.text(WIDTH, colour)).append("\n\n");
  }
}
