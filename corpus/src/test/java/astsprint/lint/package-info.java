@NullMarked
package astsprint.lint;

import org.jspecify.annotations.NullMarked;
