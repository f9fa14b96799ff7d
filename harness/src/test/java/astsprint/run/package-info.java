@NullMarked
package astsprint.run;

import org.jspecify.annotations.NullMarked;
