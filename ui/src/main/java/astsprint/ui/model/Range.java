package astsprint.ui.model;

/** Values from {@code low} to {@code high}, both in nanoseconds per visit. */
public record Range(double low, double high) {
  /** The geometric mean of both ends, which lies in the middle of a logarithmic axis. */
  public double middle() {
    return Math.sqrt(low * high);
  }
}
