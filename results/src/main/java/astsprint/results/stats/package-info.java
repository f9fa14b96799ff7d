/**
 * From samples to figures that may be believed.
 *
 * <p>What is one observation? Not an iteration: those of one JVM share its compilation, its layout
 * of the heap and its minute of the machine's day, and their spread says nothing of the next JVM.
 * An observation is a <i>round</i>'s figure, the median over the measured iterations of a fork.
 * Everything here works on the logarithms of these, so that 2 and 1/2 are equally far from 1.
 *
 * <p>{@link astsprint.results.stats.Rounds} fits the series of a ladder together and gives the
 * intervals of its steps, which hold at once; {@link astsprint.results.stats.Comparison} says in
 * words where such an interval lies, against a {@link astsprint.results.stats.Tolerance} that is
 * declared or that the same code showed. Below six rounds there is a range and no verdict. {@link
 * astsprint.results.stats.Modes} tells forks of several speeds. {@link
 * astsprint.results.stats.SteadyState} judges by {@link astsprint.results.stats.Changepoints}
 * whether a fork had come to rest. The package knows numbers only, no runs and no files.
 */
@NullMarked
package astsprint.results.stats;

import org.jspecify.annotations.NullMarked;
