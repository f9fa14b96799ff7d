package astsprint.results;

import org.jspecify.annotations.Nullable;

/**
 * A tree that a run walked.
 *
 * @param name as in {@link Series#tree}
 * @param sha256 digest of the class names in walk order, which every fork checked before timing
 * @param visits nodes as {@code ast.walk} yields them, singletons each time
 * @param distinctNodes the same with every object counted once
 * @param files sources that the tree was parsed from
 * @param medianDistance bytes between the nodes of consecutive visits, where the parent measured
 *     it; forks that do leave a {@link Observation#MEDIAN_DISTANCE}
 */
public record TreeInfo(
    String name,
    String sha256,
    long visits,
    long distinctNodes,
    int files,
    @Nullable Double medianDistance) {}
