/**
 * What a run leaves behind: its format, written by {@link astsprint.results.RunWriter} and read
 * back by {@link astsprint.results.RunReader}, or while it grows by {@link
 * astsprint.results.GrowingRun}. The files are described in {@code results/FORMAT.md}.
 *
 * <p>Words, fixed once. A <i>run</i> is one folder. It measures <i>subjects</i> (the stages, the
 * peers, the floor, variants of a stage), each named by its key, on named <i>trees</i>. A
 * <i>cell</i> is one subject on one tree with its parameters in one <i>round</i>; it is measured by
 * one <i>fork</i>, a fresh process, in several <i>iterations</i>, warm-up first. A cell without its
 * round is a <i>series</i>: what gets a figure. Times are nanoseconds per <i>visit</i>, a visit
 * being one yield of Python's {@code ast.walk}.
 *
 * <p>This package knows nothing of figures, statistics or reports, which stand above it. It also
 * reads JMH files of anyone ({@link astsprint.results.JmhResult}). Whatever is wrong in a file
 * becomes a {@link astsprint.results.Problem} and costs nothing else.
 */
@NullMarked
package astsprint.results;

import org.jspecify.annotations.NullMarked;
