/**
 * A run from beginning to end. A run is planned as <em>rounds</em>: each measures every
 * <em>cell</em> once, in an order that is drawn anew, each in a fresh process. {@link
 * astsprint.run.BenchRun}, {@link astsprint.run.PeersRun} and {@link astsprint.run.ReferenceRun}
 * plan; {@code RoundRunner} measures; {@link astsprint.run.RunFolder} holds what is there already,
 * so that an interrupted run goes on where it stopped, and at the end says what is missing. {@link
 * astsprint.run.MeasuringLock} keeps two runs from disturbing each other. Figures come from {@code
 * astsprint.results}.
 */
@NullMarked
package astsprint.run;

import org.jspecify.annotations.NullMarked;
