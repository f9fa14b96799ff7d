/** Tests of the compiler's checks, CPython 3.14's {@code compile} being the judge. */
@NullMarked
package astsprint.lint.compile;

import org.jspecify.annotations.NullMarked;
