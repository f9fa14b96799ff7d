@NullMarked
package astsprint.jmh;

import org.jspecify.annotations.NullMarked;
