/**
 * Figures as people read them: pure functions from {@link astsprint.results.figures} to text,
 * Markdown, CSV and JSON. {@link astsprint.results.report.Report} decides what is said, a {@link
 * astsprint.results.report.Table} how it is laid out.
 */
@NullMarked
package astsprint.results.report;

import org.jspecify.annotations.NullMarked;
