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
      text.append(
          "Each was measured on its own laptop. Only the leader's machine ranks: add --rerun 3\n");
    }
    leftOut(text, room.rejected());
    if (room.left() > 0) {
      text.append("left out: %d files more than %d\n".formatted(room.left(), Room.MOST_FILES));
    }
    if (figures.rows().isEmpty()) {
      text.append("No entry yet.\n");
    }
    return text.toString();
  }

  /**
   * Both rankings of what one machine has measured again.
   *
   * @param there what the laptops had measured
   * @param here the same entries of the same files, measured again
   * @param failed those that have no figure here
   */
  public static String again(
      RoomFigures there, RoomFigures here, List<Room.Rejected> failed, boolean colour) {
    StringBuilder text = new StringBuilder();
    for (boolean live : new boolean[] {true, false}) {
      List<RoomFigures.Row> rows = here.ranking(live);
      List<List<Entry>> lines = new ArrayList<>();
      for (RoomFigures.Row row : rows) {
        lines.add(
            List.of(
                Entry.of(Integer.toString(lines.size() + 1)),
                new Entry(row.share().nickname(), Tone.STRONG),
                Entry.of(row.share().key()),
                Entry.of(Numbers.full(row.toFirst().ratio())),
                Entry.of(Numbers.full(row.toOrigin().ratio())),
                Entry.of(onTheirLaptop(there, row)),
                new Entry(remark(row.share()), Tone.FAINT)));
      }
      table(
          text,
          live ? "Live walkers" : "Snapshots",
          List.of("", "<who", "<walker", "<S01 : own", "<S04 : own", "S01 : own there", "<"),
          lines,
          colour);
    }
    leftOut(text, failed);
    return text.toString();
  }

  private static String onTheirLaptop(RoomFigures there, RoomFigures.Row row) {
    return there.rows().stream()
        .filter(other -> other.entry().file().equals(row.entry().file()))
        .findFirst()
        .map(other -> Numbers.figure(other.toFirst().ratio().value()))
        .orElse("–");
  }

  private static void leftOut(StringBuilder text, List<Room.Rejected> files) {
    files.forEach(file -> text.append("left out: %s: %s\n".formatted(file.file(), file.why())));
  }

  private static String remark(Share share) {
    String remark = share.remark();
    return remark == null ? "" : remark;
  }

  private static void rank(
      StringBuilder text, String title, List<RoomFigures.Row> rows, boolean colour) {
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
              new Entry(remark(share), Tone.FAINT)));
    }
    table(
        text,
        title,
        List.of("<who", "<walker", "<S01 : own", "S04 : own", "<gate", "hints", "<processor", "<"),
        lines,
        colour);
  }

  private static void table(
      StringBuilder text,
      String title,
      List<String> columns,
      List<List<Entry>> lines,
      boolean colour) {
    if (!lines.isEmpty()) {
      String table = new ReportTable(columns, lines).text(WIDTH, colour);
      text.append(title).append("\n\n").append(table).append("\n\n");
    }
  }
}
