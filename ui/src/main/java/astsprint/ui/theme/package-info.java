/** Colours, fonts and stylesheets, light and dark. */
@NullMarked
package astsprint.ui.theme;

import org.jspecify.annotations.NullMarked;
