package astsprint.results.report;

/** Text as HTML. */
public final class Html {
  private Html() {}

  /** The same text where HTML expects text, or the value of an attribute in double quotes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
