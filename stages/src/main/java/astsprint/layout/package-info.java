/**
 * Trees as arrays of integers: what the snapshot stages walk instead of objects.
 *
 * <p>Words used throughout. A <b>row</b> is the list of a node's children, or in {@link
 * astsprint.layout.FusedRows} of the children of a whole group of siblings. A <b>leaf</b> is a node
 * without children, an <b>inner</b> node has some. An <b>id</b> names a node within one snapshot. A
 * snapshot lies in source order (a node before what it contains, earlier source first) or is
 * shuffled on purpose; never in visit order, for then a walk would be a copy of its answer.
 */
@NullMarked
package astsprint.layout;

import org.jspecify.annotations.NullMarked;
