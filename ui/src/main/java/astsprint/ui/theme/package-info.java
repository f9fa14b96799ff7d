/**
 * How the viewer looks: colours, fonts and stylesheets, light and dark.
 *
 * <p>JavaFX's controls take their look from stylesheets, charts are drawn by AWT and know none. So
 * {@link astsprint.ui.theme.Theme} has the same colours for both, and {@link
 * astsprint.ui.theme.Fonts} makes the same fonts known to both. This package depends on no other
 * one of the viewer.
 */
@NullMarked
package astsprint.ui.theme;

import org.jspecify.annotations.NullMarked;
