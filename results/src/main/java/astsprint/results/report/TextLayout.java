package astsprint.results.report;

import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.List;

/** Sections as text of a given width. */
public final class TextLayout {
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  TextLayout(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  String lay(String title, List<String> about, List<Section> sections) {
    heading(title);
    about.forEach(this::paragraph);
    for (Section section : sections) {
      out.append('\n');
      heading(section.title());
      if (section.table() != null) {
        out.append(section.table().text(width, colour));
      }
      section.notes().forEach(this::paragraph);
    }
    return out.toString();
  }

  private void heading(String text) {
    String plain = ReportTable.plain(text);
    out.append(colour ? Tone.STRONG.paint(plain) : plain).append('\n');
  }

  /** Wrapped at spaces; lines of its own and their indentation are kept. */
  private void paragraph(String text) {
    for (String line : ReportTable.plain(text).split("\n", -1)) {
      String indent = "";
      for (String piece : wrap(line, width, width - 2)) {
        out.append(indent).append(piece).append('\n');
        indent = "  ";
      }
    }
  }

  /**
   * One line broken at spaces into several, unless a single word is longer; one at least.
   *
   * @param first columns of the first line
   * @param others columns of all others
   */
  public static List<String> wrap(String text, int first, int others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (String word : text.split("(?<=\\S) ", -1)) {
      int length = word.codePointCount(0, word.length());
      if (column > 0 && column + 1 + length > (lines.isEmpty() ? first : others)) {
        lines.add(line.toString());
        line.setLength(0);
        column = 0;
      } else if (column > 0) {
        line.append(' ');
        column++;
      }
      line.append(word);
      column += length;
    }
    lines.add(line.toString());
    return lines;
  }
}
