/**
 * The viewer: a JavaFX application that shows what the benchmarks measured.
 *
 * <p>{@code model} reads results and knows no scene graph; {@code chart} draws, one class a chart;
 * {@code view} lays out, one class a view; {@code run} starts, watches and replays benchmarks;
 * {@code export} writes files. No figure is computed here: all statistics are those of {@code
 * astsprint.results}.
 */
@NullMarked
package astsprint.ui;

import org.jspecify.annotations.NullMarked;
