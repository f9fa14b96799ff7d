/**
 * Walkers beside the ladder: what the article tried, or what one might write instead of a stage.
 * They keep the contract and pass the stages' suite, and each is told of in the lesson of the stage
 * that owns it. None of them is a step of the ladder, so none has a predecessor.
 */
@NullMarked
package astsprint.detours;

import org.jspecify.annotations.NullMarked;
