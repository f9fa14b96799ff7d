package astsprint.ui.export;

import astsprint.ui.theme.Fonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Makes the text of an SVG drawing fit its place wherever it is read. A reader's machine need not
 * have the chart's font; so each text is given the width that it was laid out with, and its font a
 * family of the same kind to fall back on.
 */
final class SvgText {
  private static final String FALLBACK = ", system-ui, sans-serif";
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private SvgText() {}

  static void fit(Element root) {
    NodeList all = root.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getLocalName().equals("text")) {
        double width = font(element).getStringBounds(element.getTextContent(), CONTEXT).getWidth();
        if (width > 0) {
          element.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", width));
          element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
      }
    }
    for (int i = 0; i < all.getLength(); i++) {
      fallBack((Element) all.item(i));
    }
    fallBack(root);
  }

  private static void fallBack(Element element) {
    String family = element.getAttribute("font-family");
    if (!family.isEmpty() && !family.endsWith(FALLBACK)) {
      element.setAttribute("font-family", family + FALLBACK);
    }
  }

  private static Font font(Element text) {
    String size = inherited(text, "font-size");
    boolean bold = inherited(text, "font-weight").equals("bold");
    float points = size.isEmpty() ? 12 : Float.parseFloat(size.replaceAll("[^0-9.]", ""));
    return new Font(Fonts.SANS, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(points);
  }

  private static String inherited(Element element, String attribute) {
    for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
      String value = each.getAttribute(attribute);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
