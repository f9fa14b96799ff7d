/**
 * The contract between walkers and everybody else. A {@link astsprint.walk.TreeWalker} is a way to
 * visit every node of a tree; it makes a tree ready once and hands out a {@link
 * astsprint.walk.Walk}, which visits the whole tree anew as often as it is asked. A walker is
 * <b>live</b> if its walks read the objects of the tree, and so see what has changed; {@link
 * astsprint.walk.LiveWalk} is what such walks have in common. It is a <b>snapshot</b> if it copies
 * the tree first. Nothing here knows any particular walker.
 */
@NullMarked
package astsprint.walk;

import org.jspecify.annotations.NullMarked;
