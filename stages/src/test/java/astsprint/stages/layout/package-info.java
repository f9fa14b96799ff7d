/** Tests of the layouts. */
@NullMarked
package astsprint.stages.layout;

import org.jspecify.annotations.NullMarked;
