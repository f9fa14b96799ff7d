@NullMarked
package astsprint.results.figures;

import org.jspecify.annotations.NullMarked;
