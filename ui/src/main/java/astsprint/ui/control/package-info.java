/** Controls that several views use alike: buttons, choices, and the pane that shows a chart. */
@NullMarked
package astsprint.ui.control;

import org.jspecify.annotations.NullMarked;
