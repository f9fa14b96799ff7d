/** Tests of the module as a whole: which package may import which. */
@NullMarked
package astsprint;

import org.jspecify.annotations.NullMarked;
