/**
 * The benchmarks. Every one extends {@link astsprint.benchmark.MeasuredBenchmark}, which keeps each
 * iteration, refuses to time a wrong walk, and turns whatever ends a fork early into one line.
 */
@NullMarked
package astsprint.benchmark;

import org.jspecify.annotations.NullMarked;
