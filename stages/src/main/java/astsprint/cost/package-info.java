/**
 * What a walk has to do at least: loads, stores, branches and cache lines, counted on a tree by
 * walks that do what a stage does and count each step. Nothing is timed here.
 */
@NullMarked
package astsprint.cost;

import org.jspecify.annotations.NullMarked;
