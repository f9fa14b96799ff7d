package astsprint.ui.export;

import astsprint.results.report.Csv;
import astsprint.results.report.Html;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.chart.FigureTable;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.w3c.dom.Element;

/** A chart as a PNG, SVG or CSV file. Draws on the calling thread, which need not be JavaFX's. */
public final class ChartFiles {
  /** Pixels per point in a PNG, so that it stays sharp on a dense screen. */
  private static final int DENSITY = 2;

  /** The formats, by the endings of their files' names. */
  public static final List<String> ENDINGS = List.of("png", "svg", "csv");

  private ChartFiles() {}

  /**
   * Writes the format that the name's ending asks for.
   *
   * @param source where the figures are from, written beneath the drawing; "" for nothing
   * @param width in points
   * @param height in points
   * @throws IllegalArgumentException if the ending is none of {@link #ENDINGS}
   */
  public static void write(
      Chart chart, ChartStyle style, String source, int width, int height, Path file)
      throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "png" -> Files.write(file, png(drawn(chart, style, source), width, height));
      case "svg" ->
          Files.writeString(file, svg(drawn(chart, style, source), chart.name(), width, height));
      case "csv" -> Files.writeString(file, csv(chart.table()));
      default ->
          throw new IllegalArgumentException(name + ": the name must end in .png, .svg or .csv");
    }
  }

  private static JFreeChart drawn(Chart chart, ChartStyle style, String source) {
    JFreeChart drawing = chart.draw(style);
    if (!source.isEmpty()) {
      TextTitle foot = new TextTitle(source, style.font(11));
      foot.setPaint(style.theme().muted());
      foot.setPosition(RectangleEdge.BOTTOM);
      foot.setHorizontalAlignment(HorizontalAlignment.LEFT);
      drawing.addSubtitle(foot);
    }
    return drawing;
  }

  static byte[] png(JFreeChart drawing, int width, int height) throws IOException {
    BufferedImage image =
        drawing.createBufferedImage(DENSITY * width, DENSITY * height, width, height, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  static String svg(JFreeChart drawing, String name, int width, int height) {
    var document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("ast-sprint: " + name);
    context.setPrecision(3);
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new java.awt.Dimension(width, height));
    drawing.draw(g, new java.awt.geom.Rectangle2D.Double(0, 0, width, height));
    StringWriter out = new StringWriter();
    Element root = g.getRoot();
    SvgText.fit(root);
    try {
      // By attributes, not by CSS: SvgText reads and writes those.
      g.stream(root, out, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    } finally {
      g.dispose();
    }
    return out.toString();
  }

  /**
   * The same for a page that holds several: without a prologue, with ids of its own.
   *
   * @param id begins the ids of what the drawing refers to; unique in the page
   */
  static String inlineSvg(JFreeChart drawing, String name, String id, int width, int height) {
    String svg = svg(drawing, name, width, height);
    return svg.substring(svg.indexOf("<svg"))
            .replaceFirst(
                "<svg ",
                "<svg role=\"img\" aria-label=\"chart: %s\" viewBox=\"0 0 %d %d\" "
                    .formatted(Html.escape(name), width, height))
            .replaceAll("\\bid=\"", "id=\"" + id + "-")
            .replace("url(#", "url(#" + id + "-")
            .replace("href=\"#", "href=\"#" + id + "-")
        + '\n';
  }

  /** The table by RFC 4180: CRLF after each line, quotes where a cell needs them. */
  public static String csv(FigureTable table) {
    List<List<String>> records = new ArrayList<>();
    records.add(table.columns());
    records.addAll(table.rows());
    return Csv.text(records, LineDelimiter.CRLF);
  }
}
