package astsprint.ui.model;

/** How values become lengths. */
public enum Scale {
  /** Bars from zero. */
  LINEAR("Linear"),
  /** Points with intervals and no bars: on a logarithmic axis a bar's length means nothing. */
  LOG("Log");

  private final String text;

  Scale(String text) {
    this.text = text;
  }

  /** For a button: {@code Linear}. */
  public String text() {
    return text;
  }
}
