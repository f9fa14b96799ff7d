package astsprint.ui.export;

import astsprint.results.Run;
import astsprint.results.report.Html;
import astsprint.results.report.Numbers;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.chart.FigureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Charts, their figures and their machines as one HTML file that needs nothing else: no script, no
 * other file, no font. A phone shows drawings of its own width; on paper a chart is not torn.
 *
 * @param headline the shown run's one headline; "" for none
 * @param shown names the run of those charts that show one only
 * @param sections one for each view that has charts
 * @param runs whose figures they are
 * @param details describes a run's machine, some lines
 */
public record ComparisonPage(
    String headline,
    String shown,
    List<Section> sections,
    List<Run> runs,
    Function<Run, String> details) {
  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.5 Inter, system-ui, sans-serif; color: #1f2328; margin: 2em auto;
             max-width: 1240px; padding: 0 1.5em; }
      h1 { font-size: 1.6em; } h2 { font-size: 1.3em; margin-top: 2em; } h3 { font-size: 1.05em; }
      nav a { margin-right: 1em; } a { color: #0969da; }
      .scroll { overflow-x: auto; }
      .wide svg, .narrow svg { width: 100%; height: auto; display: block; }
      .narrow { display: none; }
      p.caption { color: #57606a; }
      p.headline { font-size: 1.15em; font-weight: 600; }
      pre { background: #f6f8fa; padding: 1em; overflow-x: auto; border-radius: 6px; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9em; }
      th, td { text-align: left; padding: .25em .9em .25em 0; border-bottom: 1px solid #dde1e6; }
      td.number { text-align: right; white-space: nowrap; }
      details { margin: .5em 0 1.5em; }
      @media screen and (max-width: 700px) {
        body { margin: 1em auto; padding: 0 .8em; }
        .wide { display: none; } .narrow { display: block; }
        nav a { display: inline-block; padding: .4em 0; }
      }
      @media print {
        body { max-width: none; margin: 0; padding: 0; font-size: 9pt; line-height: 1.3; }
        nav, details { display: none; }
        p { margin: .3em 0; } h2 { margin: 1em 0 .3em; } h3 { margin: .5em 0 .1em; }
        .wide svg { max-height: 90mm; }
        figure { break-inside: avoid; } h2, h3 { break-after: avoid; }
        pre { white-space: pre-wrap; }
      }
      figure { margin: 0; }
      """;

  public ComparisonPage {
    sections = List.copyOf(sections);
    runs = List.copyOf(runs);
  }

  /** The charts of one view. */
  public record Section(String title, List<Chart> charts) {
    public Section {
      charts = List.copyOf(charts);
    }

    private String anchor() {
      return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
  }

  /** Writes the page. */
  public void write(Path file, ChartStyle style) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>ast-sprint: results</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<h1>ast-sprint: results</h1>\n");
    if (!headline.isEmpty()) {
      for (String line : headline.lines().toList()) {
        page.append("<p class=\"headline\">").append(Html.escape(line)).append("</p>\n");
      }
    }
    page.append("<p class=\"caption\">").append(Html.escape(shown)).append("</p>\n<nav>");
    for (Section section : sections) {
      page.append("<a href=\"#").append(section.anchor()).append("\">");
      page.append(Html.escape(section.title())).append("</a>");
    }
    page.append("<a href=\"#runs\">Runs</a></nav>\n");
    int drawn = 0;
    for (Section section : sections) {
      page.append("<h2 id=\"").append(section.anchor()).append("\">");
      page.append(Html.escape(section.title())).append("</h2>\n");
      for (Chart chart : section.charts()) {
        chart(page, chart, "chart" + ++drawn, style);
      }
    }
    page.append("<h2 id=\"runs\">Runs</h2>\n");
    for (Run run : runs) {
      page.append("<h3>").append(Html.escape(run.name())).append("</h3>\n<pre>");
      page.append(Html.escape(details.apply(run))).append("</pre>\n");
    }
    page.append("</body>\n</html>\n");
    Files.writeString(file, page);
  }

  private void chart(StringBuilder page, Chart chart, String id, ChartStyle style) {
    page.append("<figure>\n<h3>").append(Html.escape(heading(chart))).append("</h3>\n");
    if (chart.ofOneRun()) {
      page.append("<p class=\"caption\">").append(Html.escape(shown)).append("</p>\n");
    }
    drawing(page, "wide", ChartFiles.inlineSvg(chart.draw(style), chart.name(), id, 1200, 640));
    String narrow = ChartFiles.inlineSvg(chart.draw(style), chart.name(), id + "n", 400, 640);
    drawing(page, "narrow", narrow);
    page.append("<figcaption><p class=\"caption\">");
    page.append(Html.escape(chart.caption())).append("</p></figcaption>\n</figure>\n");
    table(page, chart.table());
  }

  private static void drawing(StringBuilder page, String width, String svg) {
    page.append("<div class=\"").append(width).append("\">\n").append(svg).append("</div>\n");
  }

  /** {@code drift-S04-difflib} as people write it. */
  private static String heading(Chart chart) {
    String name = chart.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace("-", " · ");
  }

  private static void table(StringBuilder page, FigureTable table) {
    page.append("<details><summary>Figures</summary>\n<div class=\"scroll\"><table>\n<tr>");
    table.columns().forEach(c -> page.append("<th>").append(Html.escape(c)).append("</th>"));
    page.append("</tr>\n");
    for (List<String> row : table.rows()) {
      page.append("<tr>");
      for (String cell : row) {
        boolean number = cell.matches("-?\\d+\\.\\d+([eE]-?\\d+)?");
        page.append(number ? "<td class=\"number\">" : "<td>");
        page.append(number ? Numbers.figure(Double.valueOf(cell)) : Html.escape(cell))
            .append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</table></div>\n</details>\n");
  }
}
