/**
 * What can be wrong with a source. A <em>kind</em> of error is a constant of {@link
 * astsprint.parse.error.ErrorKind}, which also has Python's class and CPython's wording for it: the
 * only table of wordings. An <em>error</em> is a kind with a place and the details that fill the
 * wording's gaps. A <em>literal error</em> has no place yet, because the value of a literal is
 * computed without knowing where it stands. Code may ask for an error's kind, never for its words.
 * This room imports nothing of the project.
 */
@NullMarked
package astsprint.parse.error;

import org.jspecify.annotations.NullMarked;
