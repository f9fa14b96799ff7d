/**
 * A walk over a Python source's tree, as data that can be stepped through.
 *
 * <p>{@link astsprint.ui.tree.WalkTrace} records the visits and the queue after each of them,
 * {@link astsprint.ui.tree.PythonSource} a source with such a walk, {@link
 * astsprint.ui.tree.NodeText} says a node in a few words. Nothing here is drawn, timed or measured.
 */
@NullMarked
package astsprint.ui.tree;

import org.jspecify.annotations.NullMarked;
