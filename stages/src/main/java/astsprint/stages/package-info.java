/**
 * The ladder: ten walkers, each of which removes one cost that its predecessor still pays. {@link
 * astsprint.stages.WalkStage} lists them. A stage is a class and a lesson of the same name beside
 * it. A stage does not use another one, so that each can be read alone; what they share is the
 * contract in {@link astsprint.walk} and, from the seventh on, the packages below this one.
 */
@NullMarked
package astsprint.stages;

import org.jspecify.annotations.NullMarked;
