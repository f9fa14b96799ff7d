package astsprint.results.report;

import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.results.room.Share;
import java.util.List;
import java.util.Locale;

/**
 * A room as one page for any browser: rankings, and a dot a laptop for each step on a logarithmic
 * scale. No script; what comes from shares is escaped.
 */
public final class RoomPage {
  private static final int WIDTH = 720;
  private static final int LEFT = 150;
  private static final int LANE = 46;

  /** Told apart also by those who see no red or no green. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#666666");

  private RoomPage() {}

  /**
   * The page.
   *
   * @param form HTML that stands above the entries, such as a form for uploads; may be empty
   */
  public static String html(Room room, String form) {
    RoomFigures figures = RoomFigures.of(room);
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>ast-sprint: the room</title>
        <style>
        body { font: 16px/1.45 system-ui, sans-serif; max-width: 60em; margin: 1.5em auto; padding: 0 1em }
        table { border-collapse: collapse; margin: 0 0 1.5em } th, td { padding: .25em .8em; text-align: left }
        td.n { text-align: right; font-variant-numeric: tabular-nums } tr:nth-child(even) { background: #f4f4f4 }
        svg { max-width: 100%; height: auto } .faint { color: #666 }
        </style>
        <h1>The room</h1>
        """);
    page.append(form);
    if (figures.rows().isEmpty()) {
      page.append("<p>No entry yet.</p>\n");
    } else {
      steps(page, figures);
    }
    rank(page, "Live walkers", figures.ranking(true));
    rank(page, "Snapshots", figures.ranking(false));
    if (!room.rejected().isEmpty() || room.left() > 0) {
      page.append("<h2>Left out</h2>\n<ul>\n");
      for (Room.Rejected each : room.rejected()) {
        page.append(
            "<li>%s: %s</li>\n".formatted(Html.escape(each.file()), Html.escape(each.why())));
      }
      if (room.left() > 0) {
        page.append("<li>%d files more than %d</li>\n".formatted(room.left(), Room.MOST_FILES));
      }
      page.append("</ul>\n");
    }
    return page.append("</html>\n").toString();
  }

  private static void steps(StringBuilder page, RoomFigures figures) {
    List<RoomFigures.Step> steps = figures.steps();
    List<String> processors = figures.processors();
    double most = 10;
    for (RoomFigures.Step step : steps) {
      for (double ratio : step.ratios()) {
        most = Math.max(most, Math.max(ratio, 1 / ratio));
      }
    }
    double decades = Math.ceil(Math.log10(most));
    int height = 40 + LANE * steps.size();
    page.append(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" font-family=\"system-ui, sans-serif\">\n"
            .formatted(WIDTH, height, WIDTH));
    for (int d = (int) -decades; d <= decades; d++) {
      double x = x(Math.pow(10, d), decades);
      page.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"8\" y2=\"%d\" stroke=\"%s\"/>\n",
              x,
              x,
              height - 28,
              d == 0 ? "#888" : "#ddd"));
      page.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\">%s</text>\n",
              x,
              height - 10,
              d < 0 ? "1/" + power(-d) : power(d)));
    }
    for (int lane = 0; lane < steps.size(); lane++) {
      RoomFigures.Step step = steps.get(lane);
      double y = 30 + LANE * lane;
      page.append(
          String.format(
              Locale.ROOT,
              "<text x=\"0\" y=\"%.1f\" font-size=\"13\">%s</text>\n",
              y + 4,
              Html.escape(step.name())));
      dots(page, processors, step, y, decades);
    }
    page.append("</svg>\n<p>How many times as fast the second is. One dot a laptop");
    for (int i = 0; i < processors.size(); i++) {
      page.append(
          " <span style=\"color:%s\">&#9679;</span>&nbsp;%s"
              .formatted(colour(i), Html.escape(processors.get(i))));
    }
    page.append(".</p>\n<ul>\n");
    steps.forEach(step -> page.append("<li>").append(Html.escape(step.words())).append("</li>\n"));
    page.append("</ul>\n");
  }

  private static void dots(
      StringBuilder page,
      List<String> processors,
      RoomFigures.Step step,
      double y,
      double decades) {
    int number = 0;
    for (RoomFigures.Dot dot : step.dots()) {
      // Dots of like ratio would hide each other: they take turns above and below the line.
      double at = y + (number++ % 5 - 2) * 4.0;
      page.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\""
                  + " fill-opacity=\".75\"><title>%s</title></circle>\n",
              x(dot.ratio(), decades),
              at,
              colour(processors.indexOf(dot.share().processor())),
              Html.escape(dot.share().processor())));
    }
  }

  private static double x(double ratio, double decades) {
    double middle = LEFT + (WIDTH - LEFT - 20) / 2.0;
    return middle + Math.log10(ratio) / decades * (WIDTH - LEFT - 20) / 2.0;
  }

  private static String power(int exponent) {
    return "1" + "0".repeat(exponent);
  }

  private static String colour(int processor) {
    return COLOURS.get(Math.floorMod(processor, COLOURS.size()));
  }

  private static void rank(StringBuilder page, String title, List<RoomFigures.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("<h2>%s</h2>\n<table>\n".formatted(title));
    page.append("<tr><th>who<th>walker<th>S01 : own<th>S04 : own<th>gate<th>hints<th>processor\n");
    for (RoomFigures.Row row : rows) {
      Share share = row.share();
      page.append(
          "<tr><td>%s<td>%s <span class=\"faint\">%s</span><td>%s<td class=\"n\">%s<td>%s<td class=\"n\">%d<td>%s\n"
              .formatted(
                  Html.escape(share.nickname()),
                  Html.escape(share.key()),
                  share.remark() == null ? "" : Html.escape(share.remark()),
                  Numbers.full(row.toFirst().ratio()),
                  Numbers.figure(row.toOrigin().ratio().value()),
                  share.gate() == null ? "–" : Html.escape(share.gate()),
                  share.hints(),
                  Html.escape(share.processor())));
    }
    page.append(
        "</table>\n<p class=\"faint\">Each against the same laptop's own S01 and S04. Only the");
    page.append(" leader's machine ranks: <code>room --rerun 3</code>.</p>\n");
  }
}
