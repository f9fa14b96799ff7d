package astsprint.results.report;

import java.util.List;

/** Sections as GitHub's Markdown. */
final class MarkdownLayout {
  private MarkdownLayout() {}

  static String lay(String title, List<String> about, List<Section> sections) {
    StringBuilder out = new StringBuilder("# " + title + "\n\n");
    about.forEach(paragraph -> out.append(paragraph(paragraph)));
    for (Section section : sections) {
      out.append("## ").append(section.title()).append("\n\n");
      if (section.table() != null) {
        out.append(section.table().markdown()).append('\n');
      }
      section.notes().forEach(note -> out.append(paragraph(note)));
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static String paragraph(String text) {
    return text.replace("<", "&lt;").replace("\n  ", "\n- ") + "\n\n";
  }
}
