package astsprint.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own walker, compiled and found right.
 *
 * @param key the name of its class, of its row and of its forks
 * @param classes the folder that it was compiled into
 * @param live whether it says that it walks live objects
 * @param remark what its row must say of it, such as {@code native}; null for nothing
 * @param sourceHash of all its sources
 */
public record Entry(
    String key, Path classes, boolean live, @Nullable String remark, String sourceHash) {}
