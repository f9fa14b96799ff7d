@NullMarked
package astsprint.evidence;

import org.jspecify.annotations.NullMarked;
