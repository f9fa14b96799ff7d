/** A walk over a syntax tree, step by step. */
@NullMarked
package astsprint.ui.tree;

import org.jspecify.annotations.NullMarked;
