/** The corpus and every small hard case against what CPython 3.14 makes of them. */
@NullMarked
package astsprint.corpus;

import org.jspecify.annotations.NullMarked;
