package astsprint.results.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns and rows, laid out as text or as Markdown.
 *
 * @param columns their headings; those that start with {@code <} are aligned to the left, without
 *     that sign
 * @param rows of as many entries, or of fewer where the last one may run over the rest
 */
public record ReportTable(List<String> columns, List<List<Entry>> rows) {
  /** How an entry is coloured on a terminal. */
  public enum Tone {
    PLAIN(""),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m"),
    FAINT("\u001b[2m"),
    STRONG("\u001b[1m");

    private final String start;

    Tone(String start) {
      this.start = start;
    }

    String paint(String text) {
      return this == PLAIN || text.isBlank() ? text : start + text + "\u001b[0m";
    }
  }

  /** One entry. */
  public record Entry(String text, Tone tone) {
    /** Names come from files of anyone: what would steer a terminal is shown as a blot. */
    public Entry {
      text = plain(text);
    }

    static Entry of(String text) {
      return new Entry(text, Tone.PLAIN);
    }
  }

  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Lines of aligned text; two spaces between columns if {@code width} allows, else one. */
  String text(int width, boolean colour) {
    int[] widths = widths();
    int sum = 0;
    for (int w : widths) {
      sum += w;
    }
    String gap = sum + 2 * (widths.length - 1) <= width ? "  " : " ";
    StringBuilder out = new StringBuilder();
    List<Entry> header =
        columns.stream().map(column -> new Entry(heading(column), Tone.FAINT)).toList();
    line(header, widths, gap, colour, out);
    for (List<Entry> row : rows) {
      int last = row.size() - 1;
      if (!row.isEmpty() && runsOver(row, last)) {
        int indent = gap.length() * last;
        for (int i = 0; i < last; i++) {
          indent += widths[i];
        }
        List<String> lines =
            TextLayout.wrap(
                row.get(last).text().replace('\n', ' '), width - indent, width - indent);
        List<Entry> first = new ArrayList<>(row.subList(0, last));
        first.add(new Entry(lines.getFirst(), row.get(last).tone()));
        line(first, widths, gap, colour, out);
        for (String rest : lines.subList(1, lines.size())) {
          String painted = colour ? row.get(last).tone().paint(rest) : rest;
          out.append(" ".repeat(indent)).append(painted).append('\n');
        }
      } else {
        line(row, widths, gap, colour, out);
      }
    }
    return out.toString();
  }

  private void line(List<Entry> row, int[] widths, String gap, boolean colour, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i).text();
      String space = " ".repeat(Math.max(0, widths[i] - length(text)));
      String painted = colour ? row.get(i).tone().paint(text) : text;
      line.append(i == 0 ? "" : gap);
      line.append(left(i) || runsOver(row, i) ? painted + space : space + painted);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private boolean runsOver(List<Entry> row, int i) {
    return i == row.size() - 1 && row.size() < columns.size();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(heading(columns.get(i)));
      for (List<Entry> row : rows) {
        if (i < row.size() && !runsOver(row, i)) {
          widths[i] = Math.max(widths[i], length(row.get(i).text()));
        }
      }
    }
    return widths;
  }

  /** A table of GitHub's Markdown. */
  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| " + String.join(" | ", columns.stream().map(ReportTable::heading).toList()) + " |");
    StringBuilder rule = new StringBuilder("|");
    for (int i = 0; i < columns.size(); i++) {
      rule.append(left(i) ? "---|" : "--:|");
    }
    lines.add(rule.toString());
    for (List<Entry> row : rows) {
      List<String> texts = new ArrayList<>(row.stream().map(e -> escape(e.text())).toList());
      while (texts.size() < columns.size()) {
        texts.add("");
      }
      lines.add("| " + String.join(" | ", texts) + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  /** The same without characters that steer a terminal; lines stay lines. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n]]", "\uFFFD");
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }

  private boolean left(int column) {
    return columns.get(column).startsWith("<");
  }

  private static String heading(String column) {
    return column.startsWith("<") ? column.substring(1) : column;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
