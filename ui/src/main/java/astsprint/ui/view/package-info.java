/** The views, one class each, and the window that holds them. */
@NullMarked
package astsprint.ui.view;

import org.jspecify.annotations.NullMarked;
