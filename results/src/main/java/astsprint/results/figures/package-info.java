/**
 * The figures that reports and charts show, computed once from a {@link astsprint.results.Run}. No
 * view and no section computes any figure of its own.
 *
 * <p>{@link astsprint.results.figures.RunFigures} holds a run's series. From it come a {@link
 * astsprint.results.figures.Ladder} (the subjects of a benchmark on one tree, each stage against
 * the one that it improves on), its {@link astsprint.results.figures.Headline}, a {@link
 * astsprint.results.figures.Grid} for whatever was varied, and a {@link
 * astsprint.results.figures.RunComparison} of two runs. Which stages there are, in which order, and
 * which of them walk live objects is read from what the run recorded of its subjects; no stage's
 * key is written here.
 *
 * <p>Above: reports and the viewer's charts. Below: the format and the statistics.
 */
@NullMarked
package astsprint.results.figures;

import org.jspecify.annotations.NullMarked;
