/** What the command {@code lint} is made of: files, walkers for the linter, formats. */
@NullMarked
package astsprint.linting;

import org.jspecify.annotations.NullMarked;
