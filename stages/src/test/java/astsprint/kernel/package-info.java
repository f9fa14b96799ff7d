/** Tests of the native kernel. */
@NullMarked
package astsprint.kernel;

import org.jspecify.annotations.NullMarked;
