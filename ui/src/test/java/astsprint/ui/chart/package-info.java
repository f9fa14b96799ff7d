@NullMarked
package astsprint.ui.chart;

import org.jspecify.annotations.NullMarked;
