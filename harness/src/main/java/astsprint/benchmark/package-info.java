/**
 * The benchmarks. Every one extends {@link astsprint.harness.MeasuredBenchmark}, which keeps each
 * iteration, refuses to time a wrong walk, and turns whatever ends a fork early into one line.
 */
@NullMarked
package astsprint.harness;

import org.jspecify.annotations.NullMarked;
