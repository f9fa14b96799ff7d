/**
 * What the commands {@code lint}, {@code cache} and {@code seeded} are made of: files, walkers for
 * the linter, formats, programs with seeded mistakes.
 */
@NullMarked
package astsprint.linting;

import org.jspecify.annotations.NullMarked;
