/**
 * Figures as people read them: pure functions from {@link astsprint.results.figures} to text,
 * Markdown, CSV and JSON.
 *
 * <p>{@link astsprint.results.report.Report} chooses the sections of one run, {@link
 * astsprint.results.report.ComparisonReport} those of two. Each section has a class of its own that
 * makes a {@link astsprint.results.report.ReportTable} and notes of its figures; a layout turns
 * both into text or Markdown. {@link astsprint.results.report.GeneratedFigures} writes what README
 * and lessons quote. {@link astsprint.results.report.Numbers} prints every number, here and in the
 * viewer. Nothing is computed here, and nothing depends on this package but the programs on top.
 */
@NullMarked
package astsprint.results.report;

import org.jspecify.annotations.NullMarked;
