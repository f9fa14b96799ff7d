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

  /**
   * Lines of aligned text, none wider than {@code width}: two spaces between columns where they
   * fit, else one; then the widest texts are broken; at last the columns to the right go into a
   * table of their own below.
   */
  String text(int width, boolean colour) {
    return new ColumnLayout(this, width, colour).text();
  }

  /** The table of some columns, in which a last entry that ran over the rest does so still. */
  ReportTable part(List<Integer> kept) {
    List<List<Entry>> part =
        rows.stream()
            .map(row -> kept.stream().filter(i -> i < row.size()).map(row::get).toList())
            .toList();
    return new ReportTable(kept.stream().map(columns::get).toList(), part);
  }

  boolean runsOver(List<Entry> row, int i) {
    return i == row.size() - 1 && row.size() < columns.size();
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

  boolean left(int column) {
    return columns.get(column).startsWith("<");
  }

  static String heading(String column) {
    return column.startsWith("<") ? column.substring(1) : column;
  }
}
