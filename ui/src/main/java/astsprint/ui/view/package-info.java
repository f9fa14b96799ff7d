/**
 * The views of the window, one class each, and the window that holds them.
 *
 * <p>A {@link astsprint.ui.view.View} lays out controls and charts, and listens to {@code
 * ui.model.ViewerState}: views do not know each other, what one of them selects reaches the others
 * through the state. What is shown as a number or as a sentence about a run comes finished from
 * {@code ui.model}.
 */
@NullMarked
package astsprint.ui.view;

import org.jspecify.annotations.NullMarked;
