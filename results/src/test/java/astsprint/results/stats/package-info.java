@NullMarked
package astsprint.results.stats;

import org.jspecify.annotations.NullMarked;
