/** Tests of the native kernel. */
@NullMarked
package astsprint.stages.kernel;

import org.jspecify.annotations.NullMarked;
