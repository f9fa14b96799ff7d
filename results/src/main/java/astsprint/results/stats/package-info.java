/**
 * From samples to figures that may be believed.
 *
 * <p>What is one observation? Not an iteration: those of one JVM share its compilation, its layout
 * of the heap and its minute of the machine's day, and their spread says nothing of the next JVM.
 * An observation is a <i>round</i>'s figure, the median over the measured iterations of a fork
 * (over forks, where a round has several). Everything below works on the logarithms of these, so
 * that 2 and 1/2 are equally far from 1.
 *
 * <p>The estimate over rounds is the 20%-trimmed mean of the logarithms: of six rounds the highest
 * and the lowest do not count, so that a neighbour's job on a shared machine moves no figure.
 * Ratios are taken within rounds, because what disturbs one stage of a round is likely to disturb
 * the next. See {@link astsprint.results.stats.Bootstrap} for the interval and the test, {@link
 * astsprint.results.stats.Holm} for looking at nine steps at once, {@link
 * astsprint.results.stats.NoiseFloor} for what identical code shows as a difference, {@link
 * astsprint.results.stats.SteadyState} for the verdict on a fork.
 */
@NullMarked
package astsprint.results.stats;

import org.jspecify.annotations.NullMarked;
