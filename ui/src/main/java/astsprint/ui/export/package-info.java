/**
 * Charts and comparisons as files: a chart as PNG, SVG or CSV, and all charts of a window with the
 * machines they were measured on as one HTML page. Draws on the calling thread, without a window.
 */
@NullMarked
package astsprint.ui.export;

import org.jspecify.annotations.NullMarked;
