/** Tests of the two ways to a tree. */
@NullMarked
package astsprint.parse.build;

import org.jspecify.annotations.NullMarked;
