@NullMarked
package astsprint.machine;

import org.jspecify.annotations.NullMarked;
