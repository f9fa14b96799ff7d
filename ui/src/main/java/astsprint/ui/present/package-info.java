/**
 * The presenter's windows: one step at a time in large type for the room, notes for the one who
 * talks. {@link astsprint.ui.present.Talk} is where the talk stands; it knows no window.
 */
@NullMarked
package astsprint.ui.present;

import org.jspecify.annotations.NullMarked;
