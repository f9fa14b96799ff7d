/**
 * The figures that reports and charts show, computed once from a {@link astsprint.results.Run}:
 * {@link astsprint.results.figures.RunFigures} per series, {@link astsprint.results.figures.Ladder}
 * for the stages and peers on one tree, {@link astsprint.results.figures.Grid} for whatever was
 * varied. No view computes any figure of its own.
 */
@NullMarked
package astsprint.results.figures;

import org.jspecify.annotations.NullMarked;
