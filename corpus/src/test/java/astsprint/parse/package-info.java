/** Tests of the front end, CPython 3.14 being the judge wherever data is compared with. */
@NullMarked
package astsprint.parse;

import org.jspecify.annotations.NullMarked;
