/**
 * The ten walkers, the contract they share, and nothing else: see {@link
 * astsprint.stages.WalkStage}.
 */
@NullMarked
package astsprint.stages;

import org.jspecify.annotations.NullMarked;
