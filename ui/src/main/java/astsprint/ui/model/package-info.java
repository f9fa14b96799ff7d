/**
 * What the viewer shows, before it is drawn.
 *
 * <p>{@link astsprint.ui.model.ViewerState} holds what is open and selected. Everything that is
 * computed or worded from a run is here too, and in no view: {@link astsprint.ui.model.ShownLadder}
 * reads runs and keeps their ladders, {@link astsprint.ui.model.Variations} and {@link
 * astsprint.ui.model.Comparisons} ask the results module for what the charts draw, {@link
 * astsprint.ui.model.HeadlineText}, {@link astsprint.ui.model.StageSummary} and {@link
 * astsprint.ui.model.RunNames} put figures into words. All statistics are those of {@code
 * astsprint.results}. The package knows JavaFX's properties, by which views hear of changes, and no
 * scene graph.
 */
@NullMarked
package astsprint.ui.model;

import org.jspecify.annotations.NullMarked;
