/** The way from a node up to the root. */
@NullMarked
package astsprint.lint.path;

import org.jspecify.annotations.NullMarked;
