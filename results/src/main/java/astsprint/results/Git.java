package astsprint.results;

/**
 * The source that was measured.
 *
 * @param revision commit, or why unknown
 * @param dirty whether files differed from that commit; true as well where that is unknown
 */
public record Git(Fact revision, boolean dirty) {
  /** For a report's heading: {@code revision 1a2b3c, changed since}. */
  public String describe() {
    return "revision " + revision + (dirty && revision.readable() ? ", changed since" : "");
  }
}
