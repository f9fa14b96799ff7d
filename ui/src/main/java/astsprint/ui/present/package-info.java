/** The presenter's windows: one step at a time, in large type. */
@NullMarked
package astsprint.ui.present;

import org.jspecify.annotations.NullMarked;
