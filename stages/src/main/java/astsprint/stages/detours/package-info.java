/** Walks that are no stage of the ladder: what else one might write, measured beside it. */
@NullMarked
package astsprint.stages.detours;

import org.jspecify.annotations.NullMarked;
