/** The charts, one class each: from figures to a drawing, without a scene graph. */
@NullMarked
package astsprint.ui.chart;

import org.jspecify.annotations.NullMarked;
