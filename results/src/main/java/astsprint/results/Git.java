package astsprint.results;

/**
 * The source that was measured.
 *
 * @param revision commit, or why unknown
 * @param dirty whether files differed from that commit; true as well where that is unknown
 */
public record Git(Fact revision, boolean dirty) {}
