/** The linter: a file in, all that is wrong with it out. */
@NullMarked
package astsprint.lint;

import org.jspecify.annotations.NullMarked;
