/** What the viewer shows: results read in the background, and what is selected. */
@NullMarked
package astsprint.ui.model;

import org.jspecify.annotations.NullMarked;
