/** Charts and comparisons as files. */
@NullMarked
package astsprint.ui.export;

import org.jspecify.annotations.NullMarked;
