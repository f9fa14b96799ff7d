@NullMarked
package astsprint.linting;

import org.jspecify.annotations.NullMarked;
