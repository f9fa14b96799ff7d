package astsprint.ui.chart;

/** How values become lengths. */
public enum Scale {
  /** Bars from zero. */
  LINEAR,
  /** Points with intervals and no bars: on a logarithmic axis a bar's length means nothing. */
  LOG
}
