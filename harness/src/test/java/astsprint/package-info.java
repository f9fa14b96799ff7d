@NullMarked
package astsprint;

import org.jspecify.annotations.NullMarked;
