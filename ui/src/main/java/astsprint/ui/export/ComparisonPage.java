package astsprint.ui.export;

import astsprint.results.Run;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.chart.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Charts, their figures and their machines as one HTML file that needs nothing else. */
public final class ComparisonPage {
  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.5 Inter, system-ui, sans-serif; color: #1f2328; margin: 2em auto;
             max-width: 1240px; padding: 0 1.5em; }
      h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 2em; }
      svg { width: 100%; height: auto; }
      p.caption { color: #57606a; }
      pre { background: #f6f8fa; padding: 1em; overflow-x: auto; border-radius: 6px; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9em; }
      th, td { text-align: left; padding: .25em .9em .25em 0; border-bottom: 1px solid #dde1e6; }
      details { margin: .5em 0 1.5em; }
      """;

  private ComparisonPage() {}

  /**
   * Writes the page.
   *
   * @param charts those with something to draw
   * @param runs whose figures they are
   * @param shown names the run of those charts that show one only
   * @param details describes a run's machine, some lines
   */
  public static void write(
      Path file,
      List<Chart> charts,
      List<Run> runs,
      String shown,
      Function<Run, String> details,
      ChartStyle style)
      throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<title>ast-sprint: results</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<h1>ast-sprint: results</h1>\n");
    for (Chart chart : charts) {
      page.append("<h2>").append(escape(heading(chart))).append("</h2>\n");
      if (chart.ofOneRun()) {
        page.append("<p class=\"caption\">Run ").append(escape(shown)).append("</p>\n");
      }
      // The prologue of a document of its own has no place within another one.
      String svg = ChartFiles.svg(chart.draw(style), chart.name(), 1200, 640);
      page.append(svg.substring(svg.indexOf("<svg"))).append('\n');
      page.append("<p class=\"caption\">").append(escape(chart.caption())).append("</p>\n");
      table(page, chart.table());
    }
    page.append("<h2>Runs</h2>\n");
    for (Run run : runs) {
      page.append("<h3>").append(escape(run.name())).append("</h3>\n<pre>");
      page.append(escape(details.apply(run))).append("</pre>\n");
    }
    page.append("</body>\n</html>\n");
    Files.writeString(file, page);
  }

  /** {@code drift-S01-difflib} as people write it. */
  private static String heading(Chart chart) {
    String name = chart.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace("-", " · ");
  }

  private static void table(StringBuilder page, Table table) {
    page.append("<details><summary>Figures</summary>\n<table>\n<tr>");
    table.columns().forEach(c -> page.append("<th>").append(escape(c)).append("</th>"));
    page.append("</tr>\n");
    for (List<String> row : table.rows()) {
      page.append("<tr>");
      row.forEach(c -> page.append("<td>").append(escape(c)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</table>\n</details>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
