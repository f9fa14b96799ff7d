/**
 * The viewer: a JavaFX application that shows what the benchmarks measured.
 *
 * <p>This package is its top: {@link astsprint.ui.Main} starts it, {@link astsprint.ui.Viewer} owns
 * what is read, watched and remembered, and the others do what keys, buttons and dropped files ask
 * for. The packages below it know only those further down, and a test holds them to it:
 *
 * <pre>
 *   ui                                  the application
 *   present   view   export             windows, views, files
 *   control   code   run                parts of views; benchmarks as processes
 *   chart                               drawings
 *   model                               what is shown: runs, figures in words, what is selected
 *   tree   theme                        walks as data; colours and fonts
 * </pre>
 *
 * <p>No figure is computed here: all statistics are those of {@code astsprint.results}. Nor does
 * anything here know JMH or the harness: benchmarks are started as processes, and what they write
 * is read as files.
 */
@NullMarked
package astsprint.ui;

import org.jspecify.annotations.NullMarked;
