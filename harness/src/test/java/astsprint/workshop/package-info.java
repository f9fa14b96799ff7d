@NullMarked
package astsprint.workshop;

import org.jspecify.annotations.NullMarked;
