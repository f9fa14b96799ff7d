/**
 * From Python source to the tree that CPython 3.14 builds of it, and that tree's {@code ast.dump}.
 */
@NullMarked
package astsprint.parse;

import org.jspecify.annotations.NullMarked;
