package astsprint.results.report;

import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of a given width. */
final class ColumnLayout {
  /** A column of text is made no narrower than this. */
  private static final int NARROWEST = 12;

  private final ReportTable table;
  private final int width;
  private final boolean colour;
  private final int[] widths;

  ColumnLayout(ReportTable table, int width, boolean colour) {
    this.table = table;
    this.width = width;
    this.colour = colour;
    this.widths = new int[table.columns().size()];
    Arrays.setAll(widths, this::widest);
  }

  String text() {
    int columns = widths.length;
    String gap = sum() + 2 * (columns - 1) <= width ? "  " : " ";
    while (sum() + gap.length() * (columns - 1) > width) {
      int broken = breakable();
      if (broken < 0) {
        return inTwo();
      }
      int over = sum() + gap.length() * (columns - 1) - width;
      widths[broken] = Math.max(NARROWEST, widths[broken] - over);
    }
    StringBuilder out = new StringBuilder();
    line(
        table.columns().stream().map(c -> new Entry(ReportTable.heading(c), Tone.FAINT)).toList(),
        gap,
        out);
    table.rows().forEach(row -> line(row, gap, out));
    return out.toString();
  }

  private int sum() {
    return Arrays.stream(widths).sum();
  }

  private int widest(int column) {
    return table.rows().stream()
        .filter(row -> column < row.size() && !table.runsOver(row, column))
        .mapToInt(row -> length(row.get(column).text()))
        .reduce(length(ReportTable.heading(table.columns().get(column))), Math::max);
  }

  /** The widest column of text that may be narrower; -1 for none. */
  private int breakable() {
    return IntStream.range(0, widths.length)
        .filter(i -> table.left(i) && widths[i] > NARROWEST)
        .reduce(-1, (best, i) -> best < 0 || widths[i] > widths[best] ? i : best);
  }

  /** As many columns as fit; the others below, with the columns of text before the first number. */
  private String inTwo() {
    int names = 0;
    while (names < widths.length - 1 && table.left(names)) {
      names++;
    }
    int used = 0;
    int fit = 0;
    while (fit < widths.length && used + widths[fit] <= width) {
      used += widths[fit++] + 1;
    }
    if (fit <= names || fit == widths.length) {
      return table.part(IntStream.range(0, fit).boxed().toList()).markdown(); // Unreachable width.
    }
    List<Integer> rest = new ArrayList<>(IntStream.range(0, names).boxed().toList());
    IntStream.range(fit, widths.length).forEach(rest::add);
    return new ColumnLayout(table.part(IntStream.range(0, fit).boxed().toList()), width, colour)
            .text()
        + "\n"
        + new ColumnLayout(table.part(rest), width, colour).text();
  }

  /** One row, on several lines where a text is broken. */
  private void line(List<Entry> row, String gap, StringBuilder out) {
    List<List<String>> cells = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      cells.add(wrap(row.get(i).text().replace('\n', ' '), room(row, i, gap)));
      lines = Math.max(lines, cells.get(i).size());
    }
    for (int l = 0; l < lines; l++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String text = l < cells.get(i).size() ? cells.get(i).get(l) : "";
        String space = " ".repeat(Math.max(0, widths[i] - length(text)));
        String painted = colour ? row.get(i).tone().paint(text) : text;
        boolean left = table.left(i) || table.runsOver(row, i);
        line.append(i == 0 ? "" : gap).append(left ? painted + space : space + painted);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private int room(List<Entry> row, int i, String gap) {
    if (!table.runsOver(row, i)) {
      return Math.max(1, widths[i]);
    }
    int before = IntStream.range(0, i).map(j -> widths[j] + gap.length()).sum();
    return Math.max(NARROWEST, width - before);
  }

  /** At spaces, and words that are longer than the room within. */
  private static List<String> wrap(String text, int room) {
    List<String> lines = new ArrayList<>();
    for (String line : TextLayout.wrap(text, room, room)) {
      String rest = line;
      while (length(rest) > room) {
        int cut = rest.offsetByCodePoints(0, room);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      lines.add(rest);
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
