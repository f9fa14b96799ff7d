@NullMarked
package astsprint.results;

import org.jspecify.annotations.NullMarked;
