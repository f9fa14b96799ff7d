/** The native kernel: the one place that loads a library and calls it. */
@NullMarked
package astsprint.stages.kernel;

import org.jspecify.annotations.NullMarked;
